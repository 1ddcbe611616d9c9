import { buildNode } from '../../charts/build-node.ts';
import { buildSvg } from '../../charts/build-svg.ts';
import { pixelMap } from '../../charts/pixel-map.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import type { PicturedMap, PicturedStep } from './pictured-steps.ts';
import type { Context } from './strip-node.ts';

interface StepsContext extends Context {
  /** Of the network, for its colour. */
  readonly kind: NetworkKind;
}

/** Frames around the pixels that are read: every `stride`-th of every `stride`-th row. */
function readPixels(side: number, stride: number, { kind, document }: StepsContext): SVGElement {
  const kept = Array.from({ length: Math.ceil(side / stride) }, (_, index) => stride * index);
  const d = kept.flatMap((row) => kept.map((column) => `M${column} ${row}h1v1h-1z`)).join('');
  return buildSvg(document, 'path', { class: `read-pixels ${kind}`, d });
}

/** Rows of the grid for each map: its name, then its pictures. */
const rows = 2;

function stepNode(
  { name, side, values, range, stride }: PicturedStep,
  map: number,
  context: StepsContext,
): HTMLElement {
  const { document, words } = context;
  const { names, size: sizeOf, picture: label, range: rangeOf } = words.steps;
  const picture = pixelMap(values, side, { document, range, label: label(names[name], map + 1, side) });
  if (stride !== undefined) picture.append(readPixels(side, stride, context));
  return buildNode(document, 'div', { class: 'step-picture', style: `--side: ${side}` }, [
    buildNode(document, 'p', {}, [names[name], buildNode(document, 'span', { class: 'step-size' }, [sizeOf(side)])]),
    picture,
    buildNode(document, 'p', {}, [rangeOf(Math.min(...values), Math.max(...values))]),
  ]);
}

/** The pictures of a map with the signs between them; they end in column `last` of the grid. */
function mapNodes(
  { map, role, steps }: PicturedMap,
  top: number,
  last: number,
  context: StepsContext,
): readonly Node[] {
  const { document, words } = context;
  const nodes = steps.flatMap((step) => [
    ...(step.sign === null ? [] : [buildNode(document, 'span', { class: 'sign' }, [step.sign])]),
    stepNode(step, map, context),
  ]);
  const before = last - nodes.length + 1;
  for (const [index, node] of nodes.entries()) node.style.setProperty('grid-area', `${top + 1} / ${before + index}`);
  const title = buildNode(document, 'h4', { style: `grid-row: ${top}` }, [words.steps.titles[role](map + 1)]);
  return [title, ...nodes];
}

/** What happens to a map at a place, picture by picture, to scale. */
export function stepsNode(maps: readonly PicturedMap[], context: StepsContext): HTMLElement {
  const last = Math.max(...maps.map(({ steps }) => steps.length + steps.filter(({ sign }) => sign !== null).length));
  const nodes = maps.flatMap((map, index) => mapNodes(map, 1 + rows * index, last, context));
  return buildNode(context.document, 'div', { class: 'steps' }, nodes);
}
