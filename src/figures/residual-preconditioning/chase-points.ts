import type { NetworkKind } from '../../experiment/sweep.ts';
import type { LiveDot } from './chart.ts';
import type { RecordedChases } from './study/chase-record.ts';
import type { ChaseEnd, ChaseTask, Network } from './study/chase.ts';
import { degreesPerTurn, plan } from './study/plan.ts';
import type { Distances } from './study/plan.ts';

/** What the charts show of an end. */
export type Measure = 'steps' | 'size';

/** A network that was trained in the page, with what has become of it. */
export interface LiveChase {
  readonly kind: NetworkKind;
  readonly task: ChaseTask;
  readonly end: ChaseEnd;
}

/** Infinite steps: it did not get there. */
export function valueOf(end: ChaseEnd, measure: Measure): number {
  return measure === 'steps' ? (end.steps ?? Infinity) : end.size;
}

/** One measure of the recorded networks of one make, by kind, angle and seed. */
export function measuredOf({ ends }: RecordedChases, network: Network, measure: Measure): Distances {
  const valuesOf = (kind: NetworkKind) => ends[network][kind].map((row) => row.map((end) => valueOf(end, measure)));
  return { plain: valuesOf('plain'), residual: valuesOf('residual') };
}

export function liveDotsOf(live: readonly LiveChase[], network: Network, measure: Measure): readonly LiveDot[] {
  return live
    .filter(({ task }) => task.network === network)
    .map(({ kind, task: { degrees, seed }, end }) => ({ kind, degrees, seed, value: valueOf(end, measure) }));
}

/** The recorded end of the same network; null where its angle or its seed is not on record. */
export function recordedEndOf({ ends }: RecordedChases, { kind, task }: LiveChase): ChaseEnd | null {
  const angle = plan.turns.indexOf(task.degrees / degreesPerTurn);
  const seed = plan.seeds.indexOf(task.seed);
  return ends[task.network][kind][angle]?.[seed] ?? null;
}

/** Of how many live networks there is a recorded one, and how many of them end otherwise, in any bit. */
export function agreementOf(recording: RecordedChases, live: readonly LiveChase[]) {
  const pairs = live.flatMap((own) => {
    const recorded = recordedEndOf(recording, own);
    return recorded ? [[own.end, recorded] as const] : [];
  });
  const differs = ([one, other]: readonly [ChaseEnd, ChaseEnd]) =>
    !Object.is(one.steps, other.steps) || !Object.is(one.size, other.size);
  return { all: pairs.length, differing: pairs.filter(differs).length };
}
