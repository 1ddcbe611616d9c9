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
  /** By default from the least value to the greatest, in the dark theme as in the light one, as the data set has its images. */
  readonly range?: GreyRange;
  /** Further attributes of the drawing. */
  readonly attributes?: Readonly<Record<string, string | number>>;
}

/** Digits of ten greys, from black to white in even steps: with more a page would hold more, and look the same. */
const greys = '023578acdf';

/** From which value, which is black, to which, which is white. */
export type GreyRange = readonly [low: number, high: number];

/**
 * The pixels of one grey after another, each grey one path; neighbours in a row are one line as wide as a pixel, from
 * where the line before has ended: in so few letters, since pages hold many. What is black, or no number, is left out.
 */
function greyPaths(
  document: Document,
  values: readonly number[],
  width: number,
  [low, high]: GreyRange,
): readonly SVGElement[] {
  const span = high - low || 1;
  const greyOf = (value: number) =>
    Number.isNaN(value)
      ? 0
      : Math.min(greys.length - 1, Math.max(0, Math.floor((greys.length * (value - low)) / span)));
  // A line runs along the middle of its row.
  const pens = Array.from(greys, () => ({ d: '', x: 0, y: -0.5 }));
  for (let index = 0; index < values.length;) {
    const grey = greyOf(values[index]!);
    let end = index + 1;
    while (end % width !== 0 && greyOf(values[end]!) === grey) end++;
    const pen = pens[grey]!;
    const [x, y, run] = [index % width, Math.floor(index / width), end - index];
    pens[grey] = { d: `${pen.d}m${x - pen.x} ${y - pen.y}h${run}`, x: x + run, y };
    index = end;
  }
  return pens.flatMap(({ d }, grey) =>
    d === '' || grey === 0 ? [] : [buildSvg(document, 'path', { d, stroke: `#${greys.charAt(grey).repeat(3)}` })],
  );
}

/** Each frame twice: on a ground of its own it shows on dark and on light pixels. */
export function frameNodes(frames: readonly PixelFrame[], document: Document): readonly SVGElement[] {
  return frames.flatMap(({ row, column, side, name }) =>
    ['ground', name].map((own) =>
      buildSvg(document, 'rect', { x: column, y: row, width: side, height: side, class: own }),
    ),
  );
}

function picture(
  [width, height]: readonly [number, number],
  { document, label, frames = [], attributes = {} }: PixelMapOptions,
  pixels: readonly SVGElement[],
): SVGSVGElement {
  const own = { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label, class: 'pixel-map' };
  return buildSvg(document, 'svg', { ...own, 'shape-rendering': 'crispEdges', ...attributes }, [
    ...pixels,
    ...frameNodes(frames, document),
  ]);
}

/** An image, or one map, as a picture; `values`: [side, side], row by row. */
export function pixelMap(values: readonly number[], side: number, options: PixelMapOptions): SVGSVGElement {
  const { document, range = [Math.min(...values), Math.max(...values)] } = options;
  const ground = buildSvg(document, 'path', { d: `M0 0h${side}v${side}H0z` });
  return picture([side, side], options, [ground, ...greyPaths(document, values, side, range)]);
}

/** How many maps stand in a row of a picture of several, and the side of each in pixels. */
export interface MapGrid {
  readonly side: number;
  readonly columns: number;
}

/** Where a map of such a picture begins; between two maps lies one pixel. */
export function placeInGrid(
  { side, columns }: MapGrid,
  map: number,
): { readonly row: number; readonly column: number } {
  return { row: (side + 1) * Math.floor(map / columns), column: (side + 1) * (map % columns) };
}

/** Several maps of one size in one picture, row by row; `maps`: each [side, side]. */
export function pixelMaps(
  maps: readonly (readonly number[])[],
  grid: MapGrid,
  options: PixelMapOptions & { readonly range: GreyRange },
): SVGSVGElement {
  const { side, columns } = grid;
  const { document, range } = options;
  const [width, height] = [columns, Math.ceil(maps.length / columns)].map((count) => count * (side + 1) - 1) as [
    number,
    number,
  ];
  const values = new Array<number>(width * height).fill(NaN);
  const grounds = maps.map((map, index) => {
    const { row, column } = placeInGrid(grid, index);
    for (const [pixel, value] of map.entries())
      values[(row + Math.floor(pixel / side)) * width + column + (pixel % side)] = value;
    return `M${column} ${row}h${side}v${side}h-${side}z`;
  });
  const ground = buildSvg(document, 'path', { d: grounds.join('') });
  return picture([width, height], options, [ground, ...greyPaths(document, values, width, range)]);
}
