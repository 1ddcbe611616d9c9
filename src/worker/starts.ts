import type { TrainedValues } from '../engine/checkpoint.ts';
import { experimentKey } from '../experiment/experiment-key.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { Failure } from './failure.ts';
import { hasEnded } from './run-progress.ts';
import type { RunProgress } from './run-progress.ts';

/** What experiments have learnt, by their keys. */
export type Ends = ReadonlyMap<string, TrainedValues>;

/** All that an experiment starts from, the first of it first. */
function startsOf({ start }: Experiment): readonly Experiment[] {
  return start ? [...startsOf(start.experiment), start.experiment] : [];
}

/** The nearest of what an experiment starts from whose end is at hand is where it begins: the rest is not trained. */
function missingStartsOf(experiment: Experiment, ends: Ends): readonly Experiment[] {
  const starts = startsOf(experiment);
  return starts.slice(starts.findLastIndex((start) => ends.has(experimentKey(start))) + 1);
}

/**
 * What has to be trained beside some experiments because they start from it and its end is not at hand: each once, and
 * before what starts from it.
 */
export function missingStarts(experiments: readonly Experiment[], ends: Ends): readonly Experiment[] {
  const started = experiments.filter(({ start }) => start);
  if (started.length === 0) return [];
  const asked = new Set(experiments.map(experimentKey));
  const missing = started.flatMap((own) => missingStartsOf(own, ends)).map((own) => [experimentKey(own), own] as const);
  return [...new Map(missing.filter(([key]) => !asked.has(key))).values()];
}

/** What the runs of a pool wait for: the ends of those that they start from, as they come. */
export class Starts {
  /** Keys of the experiments that others start from. */
  readonly #needed: ReadonlySet<string>;
  readonly #ends: Map<string, TrainedValues>;

  /** `ends`: those that are at hand. */
  constructor(experiments: readonly Experiment[], ends: Ends) {
    this.#needed = new Set(experiments.flatMap(({ start }) => (start ? [experimentKey(start.experiment)] : [])));
    this.#ends = new Map([...ends].filter(([key]) => this.#needed.has(key)));
  }

  /** Whether another experiment waits for the end of this one, or has. */
  isNeeded(experiment: Experiment): boolean {
    return this.#needed.size > 0 && this.#needed.has(experimentKey(experiment));
  }

  keep(experiment: Experiment, trained: TrainedValues): void {
    this.#ends.set(experimentKey(experiment), trained);
  }

  /** Undefined where it is not there yet, and for an experiment that starts from no other. */
  endFor({ start }: Experiment): TrainedValues | undefined {
    return start && this.#ends.get(experimentKey(start.experiment));
  }

  awaits(experiment: Experiment): boolean {
    return experiment.start !== undefined && !this.endFor(experiment);
  }

  /** Why a run can never start: what it starts from has ended without an end. Null while there is hope. */
  failureOf({ experiment, status }: RunProgress, runs: readonly RunProgress[]): Failure | null {
    if (!experiment.start || status !== 'queued' || !this.awaits(experiment)) return null;
    const key = experimentKey(experiment.start.experiment);
    const firsts = runs.filter((run) => experimentKey(run.experiment) === key);
    if (!firsts.every(hasEnded)) return null;
    const cause = firsts.find(({ failure }) => failure)?.failure ?? null;
    // Of a chain, what ended first says it all.
    return cause?.type === 'not-started' ? cause : { type: 'not-started', cause };
  }
}
