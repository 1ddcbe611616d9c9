import { median } from '../../charts/median.ts';
import { firstIterationBelow } from '../../experiment/first-below.ts';
import { errorWindow, trainingErrorAt } from '../../experiment/records.ts';
import type { RunResult } from '../../experiment/records.ts';
import { comparedStarts, startOf, warmUp } from './study/experiments.ts';
import type { Start } from './study/experiments.ts';

/** The training error that ends the paper's warm-up (Sec. 4.2): a network below it has got going. A fraction. */
export const goingError = 0.8;

/** What is known of one run after some iterations. Errors are fractions. */
export interface StartedRun {
  readonly start: Start;
  readonly seed: number;
  readonly error: number;
  /** Whether it has made all of these iterations. */
  readonly isFinal: boolean;
  /** The first iteration with a training error below `goingError`; Infinity where there is none yet. */
  readonly goingAt: number;
  /** Null where it was not measured after these iterations. */
  readonly testError: number | null;
}

/** Runs of which enough is known for a training error, after `iteration` iterations or as many as there are. */
export function startedRunsOf(runs: readonly RunResult[], iteration: number): readonly StartedRun[] {
  return runs.flatMap(({ experiment, records: all, evaluation }) => {
    const records = all.slice(0, iteration);
    const error = trainingErrorAt(records);
    if (error === undefined || records.length < Math.min(errorWindow, iteration)) return [];
    return [
      {
        start: startOf(experiment),
        seed: experiment.seed,
        error,
        isFinal: records.length === iteration,
        goingAt: firstIterationBelow(records, goingError) ?? Infinity,
        testError: evaluation?.iteration === iteration ? evaluation.testError : null,
      },
    ];
  });
}

/** Iterations before and after the rate goes up by which it is told whether the loss does, too. */
const aroundRise = 10;

/** Of runs that have gone on long enough after the rate has gone up: in how many the mean loss has gone up with it. */
export function lossRises(runs: readonly RunResult[]): { readonly rises: number; readonly of: number } {
  const mean = (losses: readonly number[]) => losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
  const { iterations: at } = warmUp;
  const own = runs.filter((run) => startOf(run.experiment) === 'warm' && run.records.length >= at + aroundRise);
  const rises = own.filter(({ records }) => {
    const losses = records.map(({ trainingLoss }) => trainingLoss);
    return mean(losses.slice(at, at + aroundRise)) > mean(losses.slice(at - aroundRise, at));
  });
  return { rises: rises.length, of: own.length };
}

/** What the runs of one start come to, in the middle of their seeds. */
export interface StartEnd {
  readonly error: number;
  readonly goingAt: number;
  readonly testError: number | undefined;
}

export interface StartReading {
  readonly warm: StartEnd;
  readonly cold: StartEnd;
  /** Pairs of one seed. */
  readonly pairs: number;
  /** In how many the run with the warm-up has the lower training error, and in how many it got going first. */
  readonly lower: number;
  readonly sooner: number;
  /** How much lower it ends, in the middle of the pairs; a fraction, negative where it ends higher. */
  readonly gap: number;
}

function endOf(runs: readonly StartedRun[], start: Start): StartEnd | null {
  const own = runs.filter((run) => run.start === start);
  const [error, goingAt] = [median(own.map((run) => run.error)), median(own.map((run) => run.goingAt))];
  if (error === undefined || goingAt === undefined) return null;
  return { error, goingAt, testError: median(own.flatMap(({ testError }) => testError ?? [])) };
}

/** How the two starts compare; null before there is a pair of one seed. */
export function startReading(runs: readonly StartedRun[]): StartReading | null {
  const [warm, cold] = comparedStarts.map((start) => endOf(runs, start));
  const pairs = runs.flatMap((one) => {
    const other = runs.find(({ start, seed }) => start === 'cold' && seed === one.seed);
    return one.start === 'warm' && other ? [[one, other] as const] : [];
  });
  if (!warm || !cold || pairs.length === 0) return null;
  return {
    warm,
    cold,
    pairs: pairs.length,
    lower: pairs.filter(([one, other]) => one.error < other.error).length,
    sooner: pairs.filter(([one, other]) => one.goingAt < other.goingAt).length,
    gap: median(pairs.map(([one, other]) => other.error - one.error))!,
  };
}
