import type { DataSet } from '../data/data-set.ts';
import type { EngineAssets } from '../engine/backends.ts';
import type { Checkpoint, TrainedValues } from '../engine/checkpoint.ts';
import type { UnfinishedRun } from '../engine/unfinished-run.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { InstrumentChoice } from '../experiment/instrument-choice.ts';
import type { BackendPlan } from './backend-memory.ts';
import { departures } from './departures.ts';
import type { Departures } from './departures.ts';
import { trainingDiverged, trainingWorkerFailed } from './failure.ts';
import type { Failure } from './failure.ts';
import { patienceWith } from './patience.ts';
import type { TrainingReport, TrainingRequest } from './protocol.ts';
import { hasEnded, isActive } from './run-progress.ts';
import type { RunProgress } from './run-progress.ts';
import { startWorker, workerScripts } from './start-worker.ts';
import { WatchedWorker } from './watched-worker.ts';
import type { WorkerFailure } from './watched-worker.ts';
import type { WorkerPort } from './worker-port.ts';

export type TrainingWorker = WorkerPort<TrainingRequest, TrainingReport>;

export interface RunDependencies {
  readonly startWorker: () => TrainingWorker;
  /** Workers that were ended and may still run. */
  readonly departures: Departures;
  /** Milliseconds, never going back. */
  readonly now: () => number;
}

export const browserDependencies: RunDependencies = {
  startWorker: () => startWorker(workerScripts.training),
  departures,
  now: () => performance.now(),
};

/** What is wanted of a run beside its records. */
export interface RunWishes {
  /** What is read of the network while it trains. */
  readonly instruments?: readonly InstrumentChoice[];
  /** Is given what the network has learnt, after its evaluation. Nothing is kept without it, and no time is spent on it. */
  readonly onTrained?: ((run: RunProgress, trained: TrainedValues) => void) | undefined;
  /** Where an earlier run of an experiment had got to; it goes on from there. */
  readonly unfinished?: ((experiment: Experiment) => UnfinishedRun | undefined) | undefined;
  /** Hears where the run has got to, as often as it says. Nothing is read for it without it, and no time is spent on it. */
  readonly checkpoints?: CheckpointWishes | undefined;
}

export interface CheckpointWishes {
  /** Iterations from one to the next. */
  readonly every: number;
  readonly onCheckpoint: (run: RunProgress, checkpoint: Checkpoint) => void;
}

/** What a run is started with. */
export interface RunFiles {
  readonly data: DataSet;
  readonly assets: EngineAssets;
  /** What the experiment that it starts from has learnt, if it starts from another. */
  readonly end?: TrainedValues | undefined;
}

/** One run of one experiment: owns its worker, from the start to the first of done, diverged, failed and stopped. */
export class TrainingRun {
  readonly #onChange: (progress: RunProgress) => void;
  readonly #wishes: RunWishes;
  readonly #worker: WatchedWorker<TrainingRequest, TrainingReport>;
  readonly #unfinished: UnfinishedRun | undefined;
  #progress: RunProgress;
  #paused = false;
  #stepsDue = 0;

  constructor(
    experiment: Experiment,
    onChange: (progress: RunProgress) => void,
    dependencies = browserDependencies,
    wishes: RunWishes = {},
  ) {
    this.#onChange = onChange;
    this.#wishes = wishes;
    this.#unfinished = wishes.unfinished?.(experiment);
    const { records = [], measurements = [] } = this.#unfinished ?? {};
    this.#progress = { ...nothingKnown, experiment, records, measurements };
    this.#worker = new WatchedWorker({
      ...dependencies,
      onReport: (report) => this.#receive(report),
      onFailure: (failure) => this.#failed(failure),
      patience: () => patienceWith(this.#progress.backend),
      paced: () => this.#progress.backend !== null,
    });
  }

  get progress(): RunProgress {
    return this.#progress;
  }

  /** Starts the worker of a queued run. */
  start(files: RunFiles, { backend, probe, substitution }: BackendPlan, atOnce: number): void {
    if (this.#progress.status !== 'queued') return;
    const { experiment } = this.#progress;
    const { instruments = [], onTrained, checkpoints } = this.#wishes;
    const keep = onTrained !== undefined;
    const wishes = { instruments, keep, from: this.#unfinished?.checkpoint, checkpointEvery: checkpoints?.every };
    this.#worker.start({ type: 'start', experiment, ...files, backend, atOnce, ...wishes });
    if (!hasEnded(this.#progress)) this.#set({ status: 'loading', probe, substitution });
  }

  pause(): void {
    if (!isActive(this.#progress)) return;
    this.#paused = true;
    this.#stepsDue = 0;
    this.#worker.post({ type: 'pause' });
    this.#set({});
  }

  resume(): void {
    if (!isActive(this.#progress)) return;
    this.#paused = false;
    this.#stepsDue = 0;
    this.#worker.post({ type: 'resume' });
    this.#set({});
  }

  /** Makes one iteration more, then waits; a running run pauses for it. */
  step(): void {
    if (!isActive(this.#progress)) return;
    this.#paused = true;
    this.#stepsDue += 1;
    this.#worker.post({ type: 'step' });
    this.#set({});
  }

  /** Ends the worker at once; what it has reported stays. */
  stop(): void {
    if (!hasEnded(this.#progress)) this.#end({ status: 'stopped' }, { busy: true });
  }

  /** Ends a queued run that can never start. */
  fail(failure: Failure): void {
    if (this.#progress.status === 'queued') this.#set({ status: 'failed', failure });
  }

  #receive(report: TrainingReport): void {
    if (!isActive(this.#progress)) return;
    switch (report.type) {
      case 'heartbeat':
        return;
      case 'ready': {
        const { backend, refused } = report;
        const substitution = refused.length > 0 ? ({ type: 'refused', refused } as const) : this.#progress.substitution;
        return this.#set({ status: 'running', backend, substitution, probe: report.probe ?? this.#progress.probe });
      }
      case 'compiling':
        return this.#set({ compiling: { compiled: report.compiled, total: report.total } });
      case 'iterations': {
        const { records, millisecondsPerIteration } = report;
        this.#stepsDue = Math.max(0, this.#stepsDue - records.length);
        return this.#set({
          records: [...this.#progress.records, ...records],
          millisecondsPerIteration,
          compiling: null,
        });
      }
      case 'measurements':
        return this.#set({ measurements: [...this.#progress.measurements, ...report.measurements] });
      case 'moved': {
        const { move } = report;
        const records = this.#progress.records.filter(({ iteration }) => iteration <= move.resumedAfter);
        // Instruments look at the state of the checkpoint again.
        const measurements = this.#progress.measurements.filter(({ iteration }) => iteration < move.resumedAfter);
        const lost = { compiling: null, millisecondsPerIteration: null };
        return this.#set({ backend: 'wasm', move, records, measurements, ...lost });
      }
      case 'unchecked':
        return this.#set({ unchecked: report.reason });
      case 'checkpoint':
        return this.#wishes.checkpoints?.onCheckpoint(this.#progress, report.checkpoint);
      case 'evaluation':
        return this.#set({ evaluation: report.evaluation });
      case 'trained':
        return this.#wishes.onTrained?.(this.#progress, report.trained);
      case 'diverged':
        return this.#end({ status: 'diverged', failure: trainingDiverged(report.iteration, this.#progress) });
      case 'done':
        return this.#end({ status: 'done', draws: report.draws });
      case 'failed':
        return this.#end({ status: 'failed', failure: report.failure });
    }
  }

  #failed(failure: WorkerFailure): void {
    const iteration = this.#progress.records.at(-1)?.iteration ?? 0;
    this.#set({ status: 'failed', failure: trainingWorkerFailed(failure, iteration) });
  }

  #end(change: Partial<RunProgress>, { busy } = { busy: false }): void {
    this.#worker.end({ busy });
    this.#set(change);
  }

  /** Every change of state goes through here, so that status and watch always follow. */
  #set(change: Partial<RunProgress>): void {
    const progress = { ...this.#progress, ...change };
    const { status } = progress;
    this.#progress = {
      ...progress,
      status: status === 'running' || status === 'paused' ? (this.#paused ? 'paused' : 'running') : status,
    };
    this.#worker.expect(isActive(this.#progress) && (this.#progress.status !== 'paused' || this.#stepsDue > 0));
    this.#onChange(this.#progress);
  }
}

const nothingKnown: Omit<RunProgress, 'experiment'> = {
  status: 'queued',
  records: [],
  measurements: [],
  evaluation: null,
  failure: null,
  backend: null,
  substitution: null,
  probe: null,
  move: null,
  unchecked: null,
  compiling: null,
  millisecondsPerIteration: null,
  draws: null,
};
