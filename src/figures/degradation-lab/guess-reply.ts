import type { DepthPoint, GuessPoint } from '../../charts/depth-point.ts';
import { median } from '../../charts/median.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';

/** How an error goes from the shallowest to the deepest network. */
export type Shape = 'flat' | 'rises' | 'falls' | 'dips' | 'peaks';

/** An error against depth: its shape, and its values at both ends, as fractions. */
export interface Course {
  readonly shape: Shape;
  readonly from: number;
  readonly to: number;
}

/** The guess of one kind of network beside what was measured, at the depths that both have. */
export interface GuessReply {
  readonly kind: NetworkKind;
  readonly shallowest: number;
  readonly deepest: number;
  readonly guessed: Course;
  readonly measured: Course;
}

/** Smaller changes count as none: seeds alone make as much. */
const level = 0.05;

/** The course of errors in the order of depth, two or more. */
export function courseOf(errors: readonly number[]): Course {
  const [from, to] = [errors[0]!, errors.at(-1)!];
  const [lowest, highest] = [Math.min(...errors), Math.max(...errors)];
  const dip = Math.min(from, to) - lowest;
  const peak = highest - Math.max(from, to);
  const shape = (): Shape => {
    if (dip >= level && dip >= peak) return 'dips';
    if (peak >= level) return 'peaks';
    if (Math.abs(to - from) < level) return 'flat';
    return to > from ? 'rises' : 'falls';
  };
  return { shape: shape(), from, to };
}

function replyTo(kind: NetworkKind, guess: readonly GuessPoint[], points: readonly DepthPoint[]): GuessReply | null {
  const own = points.filter((point) => point.kind === kind && point.state === 'final');
  const errors = Map.groupBy(own, ({ depth }) => depth);
  const shared = guess
    .filter((point) => point.kind === kind && errors.has(point.depth))
    .toSorted((a, b) => a.depth - b.depth);
  const [first, last] = [shared[0], shared.at(-1)];
  if (!first || !last || first === last) return null;
  return {
    kind,
    shallowest: first.depth,
    deepest: last.depth,
    guessed: courseOf(shared.map(({ error }) => error)),
    measured: courseOf(shared.map(({ depth }) => median(errors.get(depth)!.map(({ error }) => error))!)),
  };
}

/** Each kind of network that was guessed and measured at two depths or more; `points` are those that are drawn. */
export function guessReplies(guess: readonly GuessPoint[], points: readonly DepthPoint[]): readonly GuessReply[] {
  return networkKinds.flatMap((kind) => replyTo(kind, guess, points) ?? []);
}
