import { buildSvg } from '../../charts/build-svg.ts';
import { kindColour, kindInk } from '../../charts/colours.ts';
import { manyBlocks, networkMarks, numbersMark, round, size, xOf } from './cut-network.ts';
import type { Context, CutBlock, CutChartData } from './cut-network.ts';

const yOf = (error: number) => size.axis - error * (size.axis - size.top);

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
