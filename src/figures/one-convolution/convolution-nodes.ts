import { buildNode } from '../../charts/build-node.ts';
import { buildSvg } from '../../charts/build-svg.ts';
import { frameNodes, pixelMap } from '../../charts/pixel-map.ts';
import type { PixelFrame } from '../../charts/pixel-map.ts';
import { channelOf } from '../../engine/plain-maps.ts';
import type { Maps, Place } from '../../engine/plain-maps.ts';
import type { Product, TrainedLayer } from '../../engine/layer-pixel.ts';
import type { Choice, Convolved } from './convolved.ts';
import type { LiveWords } from './words/live.ts';

interface Context {
  readonly document: Document;
  readonly words: LiveWords;
}

/** Of the window that a filter reads; one pixel more on each side can be taken hold of. */
const window = { side: 3, reach: 1, held: 2 } as const;

function windowFrame({ row, column }: Place): PixelFrame {
  return { row: row - window.reach, column: column - window.reach, side: window.side, name: 'read' };
}

/** Moves the frame on a picture of the image, and what takes hold of it. */
export function placeWindow(picture: Element, place: Place, document: Document): void {
  for (const rect of picture.querySelectorAll('rect:not(.handle)')) rect.remove();
  const handle = picture.querySelector('.handle')!;
  handle.before(...frameNodes([windowFrame(place)], document));
  handle.setAttribute('x', `${place.column - window.held}`);
  handle.setAttribute('y', `${place.row - window.held}`);
}

/** The image, with a frame around what the filter reads. */
export function imageNode(image: Maps, { place }: Choice, { document, words }: Context): SVGSVGElement {
  const picture = pixelMap(channelOf(image, 0), image.side, {
    document,
    label: words.image,
    attributes: { 'data-map': 'image' },
  });
  const side = 2 * window.held + 1;
  picture.append(buildSvg(document, 'rect', { class: 'handle', width: side, height: side }));
  placeWindow(picture, place, document);
  return picture;
}

/** A filter as a picture of its nine weights. */
export function filterNode({ weight, filters }: TrainedLayer, filter: number, context: Context): SVGSVGElement {
  const own = [...weight].filter((_, index) => index % filters === filter);
  return pixelMap(own, window.side, { document: context.document, label: context.words.filter(filter + 1) });
}

function productNode({ value, weight, product }: Product, { document, words }: Context): HTMLElement {
  return buildNode(document, 'span', {}, [
    buildNode(document, 'small', {}, [`${words.number(value)} × ${words.signed(weight)}`]),
    buildNode(document, 'b', {}, [words.number(product)]),
  ]);
}

/** The nine products at the place of the window, their sum, and what the layer makes of it. */
export function productsNodes({ pixel, output }: Convolved, { place }: Choice, context: Context): readonly Node[] {
  const { document, words } = context;
  const { products: own, number, signed } = words;
  const { products, sum, norm, deviation, normalised } = pixel;
  const line = (name: string, calculation: string, result: number) => [
    buildNode(document, 'dt', {}, [name]),
    buildNode(document, 'dd', {}, [calculation, buildNode(document, 'b', {}, [number(result)])]),
  ];
  const calculation = `(${number(sum)} − ${signed(norm.mean)}) ÷ ${number(deviation)} × ${signed(norm.gamma)} + ${signed(norm.beta)} = `;
  return [
    buildNode(document, 'p', { class: 'picture-title' }, [
      own.title(place.channel + 1, place.row + 1, place.column + 1),
    ]),
    buildNode(
      document,
      'div',
      { class: 'cells' },
      products.map((product) => productNode(product, context)),
    ),
    buildNode(document, 'dl', {}, [
      ...line(own.sum, '', sum),
      ...line(own.norm, calculation, normalised),
      ...line(own.rectified, `max(0, ${number(normalised)}) = `, output),
    ]),
  ];
}

/** The map of the filter, with a frame around the pixel that the window gives. */
export function mapNodes(all: Convolved, { place, view }: Choice, { document, words }: Context): readonly Node[] {
  const filter = place.channel + 1;
  const values = channelOf(all[view], 0);
  const ends = [Math.min(...values), Math.max(...values)] as const;
  const picture = pixelMap(values, all[view].side, {
    document,
    label: words.map.label(filter, ...ends),
    frames: [{ row: place.row, column: place.column, side: 1, name: 'pixel' }],
    attributes: { 'data-map': 'map' },
  });
  return [
    buildNode(document, 'p', { class: 'picture-title' }, [words.map.title[view](filter)]),
    picture,
    buildNode(document, 'p', {}, [words.map.range(...ends)]),
  ];
}
