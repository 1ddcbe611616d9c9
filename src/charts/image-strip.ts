import { buildNode } from './build-node.ts';

/** One grey image and what is written under it. */
export interface LabelledImage {
  /** [side, side], row by row, 0 is black. */
  readonly pixels: Uint8Array;
  readonly side: number;
  /** What the image is said to be, by those who cannot see it. */
  readonly description: string;
  readonly lines: readonly (string | Node)[];
}

/** Grey bytes as red, green, blue and opacity. */
export function colourPixels(grey: Uint8Array): Uint8ClampedArray {
  const colours = new Uint8ClampedArray(4 * grey.length);
  grey.forEach((value, index) => colours.set([value, value, value, 255], 4 * index));
  return colours;
}

function paint(canvas: HTMLCanvasElement, pixels: Uint8Array): void {
  // Without a way to draw (a browser in a strict privacy mode), the description remains.
  const context = canvas.getContext('2d');
  if (!context) return;
  const image = context.createImageData(canvas.width, canvas.height);
  image.data.set(colourPixels(pixels));
  context.putImageData(image, 0, 0);
}

/**
 * Images in a row, as a list. Canvases of one pixel a pixel, which the style sheet enlarges: pictures from data URLs
 * would need an exception in the page's security policy.
 */
export function imageStrip(
  images: readonly LabelledImage[],
  { document, label }: { readonly document: Document; readonly label: string },
): HTMLUListElement {
  const items = images.map(({ pixels, side, description, lines }) => {
    const size = { width: side, height: side };
    const canvas = buildNode(document, 'canvas', { ...size, role: 'img', 'aria-label': description });
    paint(canvas, pixels);
    const words = lines.map((line) => buildNode(document, 'span', {}, [line]));
    return buildNode(document, 'li', {}, [canvas, ...words]);
  });
  return buildNode(document, 'ul', { class: 'image-strip', 'aria-label': label }, items);
}
