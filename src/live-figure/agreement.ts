import { experimentKey } from '../experiment/experiment-key.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { IterationRecord, RecordedRun } from '../experiment/records.ts';
import { mostByRounding, roundingKey } from '../experiment/rounding.ts';
import type { RoundingGrowth } from '../experiment/rounding.ts';
import { trainingDifferences } from '../experiment/training-differences.ts';
import type { RunProgress } from '../worker/sweep.ts';

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

/** How far a run is from the recorded one at one iteration; fractions. */
export interface Distance {
  readonly iteration: number;
  readonly difference: number;
  /** The most that rounding alone may make of it; null where that has not been measured. */
  readonly byRounding: number | null;
}

/** Of runs that add their sums in another order. */
export interface RoundedAgreement {
  readonly runs: number;
  /** Where the furthest of them is furthest from its recorded run; null before there is a full window of errors. */
  readonly furthest: Distance | null;
  /** Runs that are further from theirs than rounding accounts for. */
  readonly apart: number;
  /** The first place where one of them is; null where none is. */
  readonly apartAt: Distance | null;
}

/** How live runs agree with the recorded runs of the same experiments, as far as both go; null where there are none. */
export interface Agreement {
  readonly exact: ExactAgreement | null;
  readonly rounded: RoundedAgreement | null;
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

/** How far a run is from its recorded one, from the first full window of errors on. */
function distancesOf({ live, recorded }: Pair, growths: readonly RoundingGrowth[]): readonly Distance[] {
  const key = roundingKey(recorded.experiment);
  const growth = growths.find(({ experiment }) => roundingKey(experiment) === key);
  return trainingDifferences(live.records, recorded.records).map(({ iteration, difference }) => {
    return { iteration, difference, byRounding: growth ? mostByRounding(growth, iteration) : null };
  });
}

function isApart({ difference, byRounding }: Distance): boolean {
  return byRounding !== null && difference > byRounding;
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

function roundedAgreementOf(pairs: readonly Pair[], growths: readonly RoundingGrowth[]): RoundedAgreement | null {
  if (pairs.length === 0) return null;
  const distances = pairs.map((pair) => distancesOf(pair, growths));
  const firstApart = distances.flatMap((own) => own.find(isApart) ?? []);
  const [furthest = null] = distances.flat().toSorted((a, b) => b.difference - a.difference);
  const [apartAt = null] = firstApart.toSorted((a, b) => a.iteration - b.iteration);
  return { runs: pairs.length, furthest, apart: firstApart.length, apartAt };
}

/**
 * Compares live runs with recorded ones, iteration by iteration. `growths`: what rounding alone does to such runs, as
 * far as it has been measured.
 */
export function compareWithRecorded(
  live: readonly LiveRun[],
  recorded: readonly RecordedRun[],
  growths: readonly RoundingGrowth[],
): Agreement {
  const pairs = pairsOf(live, recorded);
  return {
    exact: exactAgreementOf(pairs.filter(isExact)),
    rounded: roundedAgreementOf(
      pairs.filter((pair) => !isExact(pair)),
      growths,
    ),
  };
}
