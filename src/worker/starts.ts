import type { TrainedValues } from '../engine/checkpoint.ts';
import { experimentKey } from '../experiment/experiment-key.ts';
import { networkOf } from '../experiment/experiment-network.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { Failure } from './failure.ts';
import { hasEnded } from './run-progress.ts';
import type { RunProgress } from './run-progress.ts';
import type { StartPlan } from './start-plan.ts';
import { countWorkOf } from './work.ts';

// Only figures whose experiments start from others load this: `starts` of a sweep's options.

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
function missingStarts(experiments: readonly Experiment[], ends: Ends): readonly Experiment[] {
  const started = experiments.filter(({ start }) => start);
  if (started.length === 0) return [];
  const asked = new Set(experiments.map(experimentKey));
  const missing = started.flatMap((own) => missingStartsOf(own, ends)).map((own) => [experimentKey(own), own] as const);
  return [...new Map(missing.filter(([key]) => !asked.has(key))).values()];
}

function isStartOf({ start }: Experiment, run: RunProgress): boolean {
  return start !== undefined && experimentKey(run.experiment) === experimentKey(start.experiment);
}

/** What the runs of a pool wait for: the ends of those that they start from, as they come. */
class PlannedStarts implements StartPlan {
  readonly missing: readonly Experiment[];
  /** Keys of the experiments that others start from. */
  readonly #needed: ReadonlySet<string>;
  readonly #ends: Map<string, TrainedValues>;

  constructor(experiments: readonly Experiment[], ends: Map<string, TrainedValues>) {
    this.missing = missingStarts(experiments, ends);
    const all = [...this.missing, ...experiments];
    for (const own of all) countWorkOf(own, networkOf(own));
    this.#needed = new Set(all.flatMap(({ start }) => (start ? [experimentKey(start.experiment)] : [])));
    this.#ends = ends;
  }

  isNeeded(experiment: Experiment): boolean {
    return this.#needed.has(experimentKey(experiment));
  }

  keep(experiment: Experiment, trained: TrainedValues): void {
    this.#ends.set(experimentKey(experiment), trained);
  }

  endFor({ start }: Experiment): TrainedValues | undefined {
    return start && this.#ends.get(experimentKey(start.experiment));
  }

  awaits(experiment: Experiment): boolean {
    return experiment.start !== undefined && !this.endFor(experiment);
  }

  startAmong(experiment: Experiment, runs: readonly RunProgress[]): number | undefined {
    const index = runs.findIndex((run) => isStartOf(experiment, run));
    return index < 0 ? undefined : index;
  }

  failureOf({ experiment, status }: RunProgress, runs: readonly RunProgress[]): Failure | null {
    if (status !== 'queued' || !this.awaits(experiment)) return null;
    const failures = runs.filter((run) => isStartOf(experiment, run)).map((run) => this.#failureFrom(run, runs));
    return failures.includes(null) ? null : (failures[0] ?? null);
  }

  /** That of what starts from a run which gives no end. Of a chain, what ended first says it all. */
  #failureFrom(first: RunProgress, runs: readonly RunProgress[]): Failure | null {
    if (!hasEnded(first)) return this.failureOf(first, runs);
    const { failure } = first;
    return failure?.type === 'not-started' ? failure : { type: 'not-started', cause: failure };
  }
}

/**
 * The ends that experiments of a figure start from. A sweep of such experiments is started with it, and adds to it the ends
 * that it had to train: the figure's next sweep need not train them again.
 */
export class Starts {
  readonly #ends: Map<string, TrainedValues>;

  /** `ends`: those that are at hand, from an earlier run or from the store. */
  constructor(ends: Ends = new Map()) {
    this.#ends = new Map(ends);
  }

  /** Throws on an experiment whose network cannot be built. */
  planFor(experiments: readonly Experiment[]): StartPlan {
    return new PlannedStarts(experiments, this.#ends);
  }
}
