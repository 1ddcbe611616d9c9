import { buildSvg } from '../../charts/build-svg.ts';
import { kindColour, kindInk } from '../../charts/colours.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import type { LesionWords } from './words/recorded.ts';

/** Errors of one network without one block, as fractions. */
export interface CutBlock {
  /** Counts from 1, as it is written. */
  readonly block: number;
  /** Side of the maps that it gives, and how many there are. */
  readonly maps: { readonly side: number; readonly filters: number };
  /** Whether it changes the shape of its maps. */
  readonly widens: boolean;
  /** Null where it cannot be left out. */
  readonly errors: {
    readonly seeds: readonly number[];
    readonly median: number;
    readonly remeasured: number;
  } | null;
}

export interface CutChartData {
  readonly kind: NetworkKind;
  readonly depth: number;
  readonly blocks: readonly CutBlock[];
  /** Median of the seeds with nothing left out. */
  readonly whole: number;
  /** Of one that guesses. */
  readonly chance: number;
}

interface Context {
  readonly document: Document;
  readonly words: LesionWords;
}

const size = { width: 430, height: 298, left: 30, right: 6, top: 26, axis: 202 };
/** Rows under the axis: the network, and the names of its stages. */
const rows = { blocks: 238, blockHeight: 22, stages: 288 };

/** From so many blocks on there is no room for a number in every bar. */
const manyBlocks = 13;

type Scale = (value: number) => number;

const yOf: Scale = (error) => size.axis - error * (size.axis - size.top);

/** Middle of a block's column. */
function xOf(index: number, count: number): number {
  return size.left + ((index + 0.5) * (size.width - size.left - size.right)) / count;
}

/** Pixels of a drawing in which tenths are seen. */
const round = (value: number) => Math.round(10 * value) / 10;

function axisMarks({ document, words }: Context): readonly SVGElement[] {
  const { left, right, width } = size;
  const ticks = [0, 0.5, 1];
  const lines = ticks.map((tick) => `M${left} ${round(yOf(tick))}H${width - right}`).join('');
  const names = ticks.map((tick) =>
    buildSvg(document, 'text', { x: left - 6, y: round(yOf(tick)) + 4, 'text-anchor': 'end' }, [`${100 * tick}`]),
  );
  return [
    buildSvg(document, 'path', { d: lines, class: 'grid' }),
    ...names,
    buildSvg(document, 'text', { x: 0, y: 10 }, [words.chart.axis]),
  ];
}

/** A line over all blocks, and what it means in the row over the chart, behind a piece of it. */
function level(error: number, name: string, label: string, at: number, { document }: Context): readonly SVGElement[] {
  const { left, right, width } = size;
  const dashes = name === 'chance' && { 'stroke-dasharray': '2 4' };
  return [
    buildSvg(document, 'path', {
      d: `M${left} ${round(yOf(error))}H${width - right}M${at} 6h16`,
      class: name,
      ...dashes,
    }),
    buildSvg(document, 'text', { x: at + 21, y: 10, class: `${name}-label` }, [label]),
  ];
}

/** The bar of one block, or the words in its place. */
function barOf(
  own: CutBlock,
  x: number,
  width: number,
  { kind, whole }: CutChartData,
  { document, words }: Context,
): SVGElement[] {
  if (!own.errors) {
    const middle = round(Math.max((yOf(whole) + yOf(1)) / 2, size.top + 54));
    const place = { transform: `translate(${round(x) + 4} ${middle}) rotate(-90)`, 'text-anchor': 'middle' };
    return [buildSvg(document, 'text', { ...place, class: 'must-stay' }, [words.chart.mustStay])];
  }
  const { median, remeasured } = own.errors;
  const top = round(yOf(median));
  const label = words.chart.read(kind, own.block, median, remeasured);
  const d = `M${round(x - width / 2)} ${size.axis}V${top}h${round(width)}V${size.axis}z`;
  return [buildSvg(document, 'path', { d, class: 'bar', 'aria-label': label, role: 'img' })];
}

/** Short numbers in a row as one text, each digit at its own place: a text for each would be several times as long. */
function numbersMark(
  name: string,
  numbers: readonly { readonly x: number; readonly text: string }[],
  { y, digit }: { readonly y: number; readonly digit: number },
  { document }: Context,
): SVGElement {
  const xs = numbers.flatMap(({ x, text }) =>
    [...text].map((_, index) => round(x + digit * (index - (text.length - 1) / 2))),
  );
  const place = { x: xs.join(' '), y, 'text-anchor': 'middle', class: name };
  return buildSvg(document, 'text', place, [numbers.map(({ text }) => text).join('')]);
}

/** How high the bars are, in whole per cent, where there is room for it. */
function valueMarks({ blocks }: CutChartData, context: Context): readonly SVGElement[] {
  if (blocks.length >= manyBlocks) return [];
  const values = blocks.flatMap(({ errors }, index) =>
    errors ? [{ x: xOf(index, blocks.length), text: `${Math.round(100 * errors.median)}` }] : [],
  );
  return [numbersMark('value', values, { y: size.axis - 6, digit: 7.8 }, context)];
}

/** Where BN's statistics are measured again, as ticks over the bars; and every seed as a point. */
function pointMarks({ blocks }: CutChartData, width: number, { document }: Context): readonly SVGElement[] {
  const marks = blocks.flatMap(({ errors }, index) => (errors ? [{ errors, x: xOf(index, blocks.length) }] : []));
  const ticks = marks.map(
    ({ errors, x }) =>
      `M${Math.round(x - width / 2 - 3)} ${Math.round(yOf(errors.remeasured))}h${Math.round(width + 6)}`,
  );
  const apart = Math.min(6, round(width / 2));
  const points = marks.flatMap(({ errors, x }) =>
    errors.seeds.map(
      (error, seed) => `M${Math.round(x + apart * (seed - (errors.seeds.length - 1) / 2))} ${Math.round(yOf(error))}h0`,
    ),
  );
  return [
    buildSvg(document, 'path', { d: points.join(''), class: 'seeds' }),
    buildSvg(document, 'path', { d: ticks.join(''), class: 'remeasured' }),
  ];
}

/** An arc over a block: its shortcut, from before it to behind it. */
function arcOf(x: number, step: number): string {
  const y = rows.blocks + rows.blockHeight / 2;
  return `M${round(x - step / 2)} ${y}c0-30 ${round(step)}-30 ${round(step)} 0`;
}

/** Of many blocks, those at the ends of a stage. */
function isNumbered(blocks: readonly CutBlock[], index: number): boolean {
  const sideAt = (place: number) => blocks[place]?.maps.side;
  return blocks.length < manyBlocks || sideAt(index - 1) !== sideAt(index) || sideAt(index + 1) !== sideAt(index);
}

/** The number of each block in its box. */
function numberMark(blocks: readonly CutBlock[], y: number, context: Context): SVGElement {
  const numbers = blocks.flatMap(({ block }, index) =>
    isNumbered(blocks, index) ? [{ x: xOf(index, blocks.length), text: `${block}` }] : [],
  );
  return numbersMark('block-number', numbers, { y, digit: blocks.length < manyBlocks ? 7.8 : 6.2 }, context);
}

/** The network, block by block: what it computes on a line, over it the shortcuts. */
function networkMarks({ kind, blocks }: CutChartData, { document, words }: Context): readonly SVGElement[] {
  const step = xOf(1, blocks.length) - xOf(0, blocks.length);
  const width = Math.min(26, round(0.85 * step));
  const y = rows.blocks + rows.blockHeight / 2;
  const boxes = (widens: boolean) =>
    blocks
      .flatMap((own, index) => (own.widens === widens ? [round(xOf(index, blocks.length) - width / 2)] : []))
      .map((left) => `M${left} ${rows.blocks}h${width}v${rows.blockHeight}h${-width}z`)
      .join('');
  const arcs = (widens: boolean) =>
    blocks.map((own, index) => (own.widens === widens ? arcOf(xOf(index, blocks.length), step) : '')).join('');
  const shortcuts = [
    buildSvg(document, 'path', { d: arcs(false), class: 'shortcut' }),
    buildSvg(document, 'path', { d: arcs(true), class: 'shortcut', 'stroke-dasharray': '3 3' }),
  ];
  return [
    buildSvg(document, 'path', { d: `M${size.left} ${y}H${size.width - size.right}`, class: 'signal' }),
    ...(kind === 'residual' ? shortcuts : []),
    buildSvg(document, 'path', { d: boxes(false), class: 'block' }),
    buildSvg(document, 'path', { d: boxes(true), class: 'block widens' }),
    numberMark(blocks, y + 4.5, { document, words }),
    ...stageMarks(blocks, { document, words }),
  ];
}

function stageMarks(blocks: readonly CutBlock[], { document, words }: Context): readonly SVGElement[] {
  const indexed = blocks.map((own, index) => ({ ...own, index }));
  return [...Map.groupBy(indexed, ({ maps }) => maps.side).values()].map((own) => {
    const x = (xOf(own[0]!.index, blocks.length) + xOf(own.at(-1)!.index, blocks.length)) / 2;
    const { side, filters } = own[0]!.maps;
    const place = { x: round(x), y: rows.stages - 8, 'text-anchor': 'middle' };
    return buildSvg(document, 'text', place, [words.chart.stage(side, filters)]);
  });
}

/** The error of a network without one of its blocks, block by block over a drawing of the network. */
export function cutChart(data: CutChartData, context: Context): SVGSVGElement {
  const { document, words } = context;
  const { kind, depth, blocks, whole, chance } = data;
  const width = Math.min(22, 0.5 * (xOf(1, blocks.length) - xOf(0, blocks.length)));
  const bars = blocks.flatMap((own, index) => barOf(own, xOf(index, blocks.length), width, data, context));
  const style = `--kind:${kindColour(kind)};--kind-ink:${kindInk(kind)}`;
  const name = blocks.length < manyBlocks ? 'cut-chart' : 'cut-chart many';
  const attributes = { viewBox: `0 0 ${size.width} ${size.height}`, role: 'img', class: name, style };
  return buildSvg(document, 'svg', { ...attributes, 'aria-label': words.chart.label(kind, depth) }, [
    ...axisMarks(context),
    ...bars,
    ...valueMarks(data, context),
    ...pointMarks(data, width, context),
    ...level(chance, 'chance', words.chart.chance(chance), 128, context),
    ...level(whole, 'whole', words.chart.whole(whole), 262, context),
    ...networkMarks(data, context),
  ]);
}
