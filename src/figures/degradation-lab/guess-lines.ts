import type { GuessPoint } from '../../charts/depth-point.ts';
import type { ChartPosition } from './position.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';

/** In the middle: leans neither way. */
const start = 0.5;

/** A level line for one kind of network, unless it has one. */
export function withLine(
  guess: readonly GuessPoint[],
  kind: NetworkKind,
  depths: readonly number[],
): readonly GuessPoint[] {
  if (guess.some((point) => point.kind === kind)) return guess;
  return [...guess, ...depths.map((depth) => ({ kind, depth, error: start }))];
}

/** A guess with one kind's point nearest to a position of the chart moved to its height, in whole per cent. */
export function moveGuess(
  guess: readonly GuessPoint[],
  kind: NetworkKind,
  { x, percent }: ChartPosition,
): readonly GuessPoint[] {
  const distance = ({ depth }: GuessPoint) => Math.abs(depth - x);
  const [nearest] = guess.filter((point) => point.kind === kind).toSorted((a, b) => distance(a) - distance(b));
  const error = Math.round(Math.min(100, Math.max(0, percent))) / 100;
  return guess.map((point) => (point === nearest ? { ...point, error } : point));
}
