import { experimentKey } from '../../experiment/experiment-key.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { errorWindow, trainingErrorAt } from '../../experiment/records.ts';
import type { IterationRecord, RecordedRun } from '../../experiment/records.ts';
import type { RunProgress } from '../../worker/sweep.ts';

/** A live run, and how it is computed. */
export type LiveRun = Pick<RunProgress, 'experiment' | 'records' | 'backend' | 'move'>;

/** Of runs that must have the bits of the recorded ones. */
export interface ExactAgreement {
  /** Live runs of which there is a recorded one. */
  readonly runs: number;
  /** Iterations compared, in the shortest and in the longest of them. */
  readonly least: number;
  readonly most: number;
  /** Runs with a loss that differs. */
  readonly parted: number;
  /** The first iteration at which one does; null where none does. */
  readonly partedAt: number | null;
}

/** Of runs that add their sums in another order. */
export interface CloseAgreement {
  readonly runs: number;
  /** The largest difference of training errors at the same iteration, a fraction; null before there are any. */
  readonly difference: number | null;
}

/** How live runs agree with the recorded runs of the same experiments, as far as both go; null where there are none. */
export interface Agreement {
  readonly exact: ExactAgreement | null;
  readonly close: CloseAgreement | null;
}

interface Pair {
  readonly live: LiveRun;
  readonly recorded: RecordedRun;
}

/** What decides a run up to the iteration at which it ends: a shorter run is the start of a longer one. */
function keyWithoutLength(experiment: Experiment): string {
  return experimentKey({ ...experiment, training: { ...experiment.training, iterations: 0 } });
}

function pairsOf(live: readonly LiveRun[], recorded: readonly RecordedRun[]): readonly Pair[] {
  const byKey = new Map(recorded.map((run) => [keyWithoutLength(run.experiment), run]));
  return live.flatMap((run) => {
    const other = byKey.get(keyWithoutLength(run.experiment));
    return other && run.records.length > 0 ? [{ live: run, recorded: other }] : [];
  });
}

/** Whether every iteration so far was made by WebAssembly, on both sides: only that gives the same bits everywhere. */
function isExact({ live: { backend, move }, recorded: { provenance } }: Pair): boolean {
  return backend === 'wasm' && (move?.resumedAfter ?? 0) === 0 && provenance.backend === 'wasm';
}

function lengthOf({ live, recorded }: Pair): number {
  return Math.min(live.records.length, recorded.records.length);
}

/** The first iteration at which losses differ in any bit. */
function partingOf({ live, recorded }: Pair): number | undefined {
  const differs = (record: IterationRecord, index: number) =>
    record.trainingLoss !== recorded.records[index]!.trainingLoss;
  const index = live.records.slice(0, recorded.records.length).findIndex(differs);
  return index < 0 ? undefined : index + 1;
}

/** The largest difference of the training errors, from the first full window on. */
function differenceOf(pair: Pair): number | undefined {
  const { live, recorded } = pair;
  const length = lengthOf(pair);
  let largest: number | undefined;
  for (let iteration = errorWindow; iteration <= length; iteration++) {
    const errors = [live, recorded].map(({ records }) => trainingErrorAt(records, iteration)!);
    largest = Math.max(largest ?? 0, Math.abs(errors[0]! - errors[1]!));
  }
  return largest;
}

function exactAgreementOf(pairs: readonly Pair[]): ExactAgreement | null {
  if (pairs.length === 0) return null;
  const lengths = pairs.map(lengthOf);
  const partings = pairs.map(partingOf).filter((parting) => parting !== undefined);
  return {
    runs: pairs.length,
    least: Math.min(...lengths),
    most: Math.max(...lengths),
    parted: partings.length,
    partedAt: partings.length > 0 ? Math.min(...partings) : null,
  };
}

function closeAgreementOf(pairs: readonly Pair[]): CloseAgreement | null {
  if (pairs.length === 0) return null;
  const differences = pairs.map(differenceOf).filter((difference) => difference !== undefined);
  return { runs: pairs.length, difference: differences.length > 0 ? Math.max(...differences) : null };
}

/** Compares live runs with recorded ones, iteration by iteration. */
export function compareWithRecorded(live: readonly LiveRun[], recorded: readonly RecordedRun[]): Agreement {
  const pairs = pairsOf(live, recorded);
  return {
    exact: exactAgreementOf(pairs.filter(isExact)),
    close: closeAgreementOf(pairs.filter((pair) => !isExact(pair))),
  };
}
