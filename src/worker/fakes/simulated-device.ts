import type { Backend } from '../../engine/backends.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import type { RunProgress, RunStatus } from '../run-progress.ts';
import { RunTimes } from '../run-times.ts';
import type { RunTime } from '../run-times.ts';
import { experimentOf } from './experiments.ts';

/** A device as a few numbers; times in seconds. */
export interface SimulatedDevice {
  readonly backend: Backend;
  readonly workers: number;
  readonly startUp: number;
  /** Of an iteration of a network `depth` deep while so many run, after so many seconds of training. */
  readonly iteration: (depth: number, atOnce: number, seconds: number) => number;
  /** Of an evaluation, in iterations. */
  readonly evaluation: number;
}

/** Seconds between two looks at the workers. */
const step = 0.01;
const reportEvery = 0.1;

interface Work {
  readonly experiment: Experiment;
  status: RunStatus;
  made: number;
  startUp: number;
  evaluating: number;
  evaluation: RunProgress['evaluation'];
}

export function runOf(experiment: Experiment, change: Partial<RunProgress> = {}): RunProgress {
  const known = {
    probe: null,
    move: null,
    unchecked: null,
    compiling: null,
    millisecondsPerIteration: null,
    draws: null,
  };
  return {
    experiment,
    status: 'queued',
    records: [],
    measurements: [],
    evaluation: null,
    failure: null,
    backend: null,
    substitution: null,
    ...known,
    ...change,
  };
}

export function recordsOf(count: number): RunProgress['records'] {
  return Array.from({ length: count }, (_, index) => ({ iteration: index + 1, trainingLoss: 1, trainingError: 1 }));
}

export interface SimulatedSweep {
  readonly seconds: number;
  readonly times: readonly RunTime[];
}

/** Trains networks of some depths on a device that is none; `onReport` sees all that a page would. */
export function simulate(
  device: SimulatedDevice,
  depths: readonly number[],
  iterations: number,
  onReport: (runs: readonly RunProgress[], times: readonly RunTime[], seconds: number) => void = () => undefined,
): SimulatedSweep {
  const works = depths.map((depth): Work => {
    const experiment = experimentOf(depth, { iterations });
    const begun = { made: 0, startUp: device.startUp, evaluating: 0, evaluation: null };
    return { experiment, status: 'queued', ...begun };
  });
  const runTimes = new RunTimes();
  let seconds = 0;
  let reportedAt = -Infinity;
  while (works.some(({ status }) => status !== 'done')) {
    startNext(works, device);
    const atOnce = works.filter(({ status }) => status === 'running').length;
    for (const work of works) if (work.status === 'running') advance(work, device, atOnce, seconds);
    seconds += step;
    if (seconds - reportedAt < reportEvery && works.some(({ status }) => status !== 'done')) continue;
    reportedAt = seconds;
    const runs = works.map((work) => progressOf(work, device));
    runTimes.observe(runs, seconds);
    onReport(runs, runTimes.times, seconds);
  }
  return { seconds, times: runTimes.times };
}

function startNext(works: readonly Work[], { workers }: SimulatedDevice): void {
  for (const work of works) {
    if (works.filter(({ status }) => status === 'running').length >= workers) return;
    if (work.status === 'queued') work.status = 'running';
  }
}

function advance(work: Work, device: SimulatedDevice, atOnce: number, seconds: number): void {
  const { network, training } = work.experiment;
  const iteration = device.iteration(network.depth, atOnce, seconds);
  if (work.startUp > 0) work.startUp -= step;
  else if (work.made < training.iterations) work.made = Math.min(training.iterations, work.made + step / iteration);
  else {
    work.evaluating += step / iteration;
    if (work.evaluating < device.evaluation) return;
    work.evaluation = { iteration: training.iterations, testError: 0, subsetError: 0, mistakes: [] };
    work.status = 'done';
  }
}

function progressOf({ experiment, status, made, evaluation }: Work, { backend }: SimulatedDevice): RunProgress {
  return runOf(experiment, { status, records: recordsOf(Math.floor(made)), evaluation, backend });
}
