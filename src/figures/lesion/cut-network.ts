import { buildSvg } from '../../charts/build-svg.ts';
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

export interface Context {
  readonly document: Document;
  readonly words: LesionWords;
}

export const size = { width: 430, height: 298, left: 30, right: 6, top: 26, axis: 202 };
/** Rows under the axis: the network, and the names of its stages. */
const rows = { blocks: 238, blockHeight: 22, stages: 288 };

/** From so many blocks on there is no room for a number in every bar. */
export const manyBlocks = 13;

/** Middle of a block's column. */
export function xOf(index: number, count: number): number {
  return size.left + ((index + 0.5) * (size.width - size.left - size.right)) / count;
}

/** Pixels of a drawing in which tenths are seen. */
export const round = (value: number) => Math.round(10 * value) / 10;

/** Short numbers in a row as one text, each digit at its own place: a text for each would be several times as long. */
export function numbersMark(
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
export function networkMarks({ kind, blocks }: CutChartData, { document, words }: Context): readonly SVGElement[] {
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
