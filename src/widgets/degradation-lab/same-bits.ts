import { experimentKey } from '../../experiment/experiment-key.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import type { IterationRecord, RunResult } from '../../experiment/records.ts';

/** What decides a run up to the iteration at which it ends. A constant rate makes a shorter run the start of a longer one. */
function keyWithoutLength(experiment: Experiment): string {
  return experimentKey({ ...experiment, training: { ...experiment.training, iterations: 0 } });
}

/** Iterations over which two runs have the same losses, bit for bit. */
function countEqual(live: readonly IterationRecord[], recorded: readonly IterationRecord[]): number {
  const length = Math.min(live.length, recorded.length);
  for (let index = 0; index < length; index++) {
    if (live[index]!.trainingLoss !== recorded[index]!.trainingLoss) return index;
  }
  return length;
}

/** How live runs agree with recorded runs of the same experiments. */
export interface Agreement {
  /** Live runs of which there is a recorded one. */
  readonly compared: number;
  /** Of these, the ones without a difference. */
  readonly equal: number;
  /** Iterations compared in the longest of them. */
  readonly iterations: number;
  /** The first iteration at which some run parts from its recorded one. */
  readonly partedAt: number | null;
}

/** Compares losses at the same iterations, as far as both runs go. */
export function compareWithRecorded(live: readonly RunResult[], recorded: readonly RunResult[]): Agreement {
  const byKey = new Map(recorded.map((run) => [keyWithoutLength(run.experiment), run.records]));
  const pairs = live.flatMap(({ experiment, records }) => {
    const others = byKey.get(keyWithoutLength(experiment));
    if (!others || records.length === 0) return [];
    return [{ equal: countEqual(records, others), length: Math.min(records.length, others.length) }];
  });
  const parted = pairs.filter(({ equal, length }) => equal < length).map(({ equal }) => equal + 1);
  return {
    compared: pairs.length,
    equal: pairs.length - parted.length,
    iterations: Math.max(0, ...pairs.map(({ length }) => length)),
    partedAt: parted.length > 0 ? Math.min(...parted) : null,
  };
}
