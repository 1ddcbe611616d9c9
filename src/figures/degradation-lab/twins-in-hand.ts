import { hasEnded } from '../../live-figure/shown-run.ts';
import type { ShownRun } from '../../live-figure/shown-run.ts';

/** A plain network and its residual twin, or one of them while the other waits or does not exist. */
export type Twins = readonly [ShownRun, ShownRun?];

const isActive = ({ status }: ShownRun) => status === 'running' || status === 'paused';

/**
 * The twins that a reader should look at: the first that train, in the order of the sweep, of which there is enough to
 * see. Between them and the next, those that have ended last; when all have ended, the first. Null without any.
 */
export function twinsInHand(runs: readonly ShownRun[], hasEnough: (run: ShownRun) => boolean): Twins | null {
  const begun = runs.filter(({ status }) => status !== 'queued');
  const pairs = Map.groupBy(begun, ({ experiment: { network, seed } }) => `${network.depth}/${seed}`);
  const ready = [...pairs.values()].filter((pair) => pair.every(hasEnough));
  const ended = ready.filter((pair) => pair.every(hasEnded));
  const rest = runs.every(hasEnded) ? ended[0] : ended.at(-1);
  const chosen = ready.find((pair) => pair.some(isActive)) ?? rest;
  if (!chosen) return null;
  const [one, other] = chosen;
  return other ? [one!, other] : [one!];
}
