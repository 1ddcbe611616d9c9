import type { DepthPoint } from '../../charts/depth-point.ts';
import { median } from '../../charts/median.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { allDepths } from './study/experiments.ts';
import type { Words } from './words.ts';

/** The seeds of one network; empty where it was not trained. */
function cellOf(points: readonly DepthPoint[], words: Words): string {
  const errors = points.filter(({ state }) => state === 'final').map(({ error }) => error);
  const diverged = points.length - errors.length;
  const middle = median(errors);
  const ended = middle === undefined ? [] : [words.medianWithRange(middle, Math.min(...errors), Math.max(...errors))];
  return [...ended, ...(diverged > 0 ? [words.diverged(diverged)] : [])].join(', ');
}

/** Training errors of one kind of network, a cell a depth. */
export function cellsOf(points: readonly DepthPoint[], kind: NetworkKind, words: Words): readonly string[] {
  return allDepths.map((depth) =>
    cellOf(
      points.filter((point) => point.kind === kind && point.depth === depth),
      words,
    ),
  );
}
