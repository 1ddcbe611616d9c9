import { buildNode } from './build-node.ts';

/** One image and what is written under it. */
export interface LabelledImage {
  /** [side, side], row by row, 0 is black; in colour [side, side, 3]. */
  readonly pixels: Uint8Array;
  readonly side: number;
  /** What the image is said to be, by those who cannot see it. */
  readonly description: string;
  readonly lines: readonly (string | Node)[];
}

/** Bytes of so many pixels, one grey or three colours each, as red, green, blue and opacity. */
export function colourPixels(bytes: Uint8Array, pixels = bytes.length): Uint8ClampedArray {
  const channels = bytes.length / pixels;
  const colours = new Uint8ClampedArray(4 * pixels);
  for (let pixel = 0; pixel < pixels; pixel++) {
    const [red = 0, green = red, blue = red] = bytes.subarray(pixel * channels, (pixel + 1) * channels);
    colours.set([red, green, blue, 255], 4 * pixel);
  }
  return colours;
}

function paint(canvas: HTMLCanvasElement, pixels: Uint8Array): void {
  // Without a way to draw (a browser in a strict privacy mode), the description remains.
  const context = canvas.getContext('2d');
  if (!context) return;
  const image = context.createImageData(canvas.width, canvas.height);
  image.data.set(colourPixels(pixels, canvas.width * canvas.height));
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
