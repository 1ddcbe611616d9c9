import { buildSvg } from './build-svg.ts';

/** A frame around pixels of a map: its first row and column, and its side, in pixels. */
export interface PixelFrame {
  readonly row: number;
  readonly column: number;
  readonly side: number;
  /** Class of its stroke. */
  readonly name: string;
}

export interface PixelMapOptions {
  readonly document: Document;
  /** What the map is, for those who cannot see it. */
  readonly label: string;
  readonly frames?: readonly PixelFrame[];
  /** Further attributes of the drawing. */
  readonly attributes?: Readonly<Record<string, string | number>>;
}

/** Digits of ten greys, from black to white in even steps: with more a page would hold more, and look the same. */
const greys = '023578acdf';

/**
 * The pixels of one grey after another on black, each grey one path; neighbours in a row are one line as wide as a pixel,
 * from where the line before has ended: in so few letters, since pages hold many. The least value is black and the
 * greatest white, in the dark theme as in the light one, as the data set has its images.
 */
function pixelPaths(document: Document, values: readonly number[], side: number): readonly SVGElement[] {
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const greyOf = (value: number) => Math.min(greys.length - 1, Math.floor((greys.length * (value - low)) / span));
  // A line runs along the middle of its row.
  const pens = Array.from(greys, () => ({ d: '', x: 0, y: -0.5 }));
  for (let index = 0; index < values.length;) {
    const grey = greyOf(values[index]!);
    let end = index + 1;
    while (end % side !== 0 && greyOf(values[end]!) === grey) end++;
    const pen = pens[grey]!;
    const [x, y, run] = [index % side, Math.floor(index / side), end - index];
    pens[grey] = { d: `${pen.d}m${x - pen.x} ${y - pen.y}h${run}`, x: x + run, y };
    index = end;
  }
  const lines = pens.flatMap(({ d }, grey) =>
    d === '' || grey === 0 ? [] : [buildSvg(document, 'path', { d, stroke: `#${greys.charAt(grey).repeat(3)}` })],
  );
  return [buildSvg(document, 'path', { d: `M0 0h${side}v${side}H0z` }), ...lines];
}

/** Each frame twice: on a ground of its own it shows on dark and on light pixels. */
export function frameNodes(frames: readonly PixelFrame[], document: Document): readonly SVGElement[] {
  return frames.flatMap(({ row, column, side, name }) =>
    ['ground', name].map((own) =>
      buildSvg(document, 'rect', { x: column, y: row, width: side, height: side, class: own }),
    ),
  );
}

/** An image, or one map, as a picture; `values`: [side, side], row by row. */
export function pixelMap(values: readonly number[], side: number, options: PixelMapOptions): SVGSVGElement {
  const { document, label, frames = [], attributes = {} } = options;
  const own = { viewBox: `0 0 ${side} ${side}`, role: 'img', 'aria-label': label, class: 'pixel-map' };
  return buildSvg(document, 'svg', { ...own, 'shape-rendering': 'crispEdges', ...attributes }, [
    ...pixelPaths(document, values, side),
    ...frameNodes(frames, document),
  ]);
}
