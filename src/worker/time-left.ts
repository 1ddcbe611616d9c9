import type { Experiment } from '../experiment/experiment.ts';
import { cifarNetwork } from '../networks/cifar-network.ts';
import { countMultiplyAdds } from '../networks/count-multiply-adds.ts';
import { hasEnded } from './run-progress.ts';
import type { RunProgress } from './run-progress.ts';

/** Images that the evaluation after the last iteration looks at: 2,000 for testing, 2,000 of the training images. */
const evaluatedImages = 4000;

/** Multiply-adds of the parts of an experiment. */
export interface Work {
  /** Forward, and twice as much backward. */
  readonly iteration: number;
  readonly evaluation: number;
  readonly total: number;
}

const known = new WeakMap<Experiment, Work>();

/** What an experiment will cost, in multiply-adds. */
export function countWork(experiment: Experiment): Work {
  const work = known.get(experiment) ?? countWorkAnew(experiment);
  known.set(experiment, work);
  return work;
}

function countWorkAnew({ network, data, training }: Experiment): Work {
  const spec = cifarNetwork({ ...network, featureMapSize: data.side, channels: 1, classes: 10 });
  const forward = countMultiplyAdds(spec);
  const iteration = 3 * forward * training.batchSize;
  const evaluation = forward * evaluatedImages;
  return { iteration, evaluation, total: iteration * training.iterations + evaluation };
}

function workLeft({ experiment, records, evaluation }: RunProgress): number {
  const work = countWork(experiment);
  return evaluation ? 0 : work.total - work.iteration * records.length;
}

/** Multiply-adds a second of one worker, measured over all runs; undefined before the first records. */
export function measuredRate(runs: readonly RunProgress[]): number | undefined {
  let work = 0;
  let milliseconds = 0;
  for (const { experiment, records, millisecondsPerIteration } of runs) {
    if (millisecondsPerIteration === null) continue;
    work += countWork(experiment).iteration * records.length;
    milliseconds += millisecondsPerIteration * records.length;
  }
  return milliseconds > 0 ? (1000 * work) / milliseconds : undefined;
}

/**
 * Seconds until the last of some works is done, when `workers` take them in order, each the next as soon as it is free.
 * Works that run already come first. `rate`: multiply-adds a second of one worker.
 */
export function secondsFor(works: readonly number[], workers: number, rate: number): number {
  const busyUntil = new Array<number>(workers).fill(0);
  for (const work of works) {
    const free = busyUntil.indexOf(Math.min(...busyUntil));
    busyUntil[free] = (busyUntil[free] ?? 0) + work / rate;
  }
  return Math.max(...busyUntil);
}

/** Seconds until every run has ended at the measured rate; null before it is known. */
export function secondsLeft(runs: readonly RunProgress[], workers: number): number | null {
  const rate = measuredRate(runs);
  if (rate === undefined) return null;
  const open = runs.filter((run) => !hasEnded(run));
  const queuedLast = open.toSorted((a, b) => Number(a.status === 'queued') - Number(b.status === 'queued'));
  return secondsFor(queuedLast.map(workLeft), workers, rate);
}
