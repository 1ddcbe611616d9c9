import type { DataSet } from '../data/data-set.ts';
import type { Backend, EngineAssets } from '../engine/backends.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { BackendPlan } from './backend-memory.ts';
import {
  messageUnreadable,
  trainingDiverged,
  trainingFailed,
  workerHung,
  workerNotLoaded,
  workerSilentWhileLoading,
} from './failure-messages.ts';
import type { TrainingReport, TrainingRequest } from './protocol.ts';
import { hasEnded, isActive } from './run-progress.ts';
import type { RunProgress } from './run-progress.ts';
import { SilenceWatch } from './silence-watch.ts';

/** What a run needs of a `Worker`. */
export interface TrainingWorker {
  onmessage: ((event: MessageEvent<TrainingReport>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  postMessage(request: TrainingRequest): void;
  terminate(): void;
}

export interface RunDependencies {
  readonly startWorker: () => TrainingWorker;
  /** Milliseconds, never going back. */
  readonly now: () => number;
}

export const browserDependencies: RunDependencies = {
  startWorker: () => new Worker(new URL('./train.worker.ts', import.meta.url), { type: 'module' }),
  now: () => performance.now(),
};

/** Silence that is borne, in milliseconds. */
const patience = {
  /** Until the script has loaded: networks may be slow. */
  script: 60_000,
  wasm: 5_000,
  /** WebGL may compile programs for seconds, and plain JavaScript computes one block as long. */
  slowBackend: 30_000,
};

/** One run of one experiment: owns its worker, from the start to the first of done, diverged, failed and stopped. */
export class TrainingRun {
  readonly #onChange: (progress: RunProgress) => void;
  readonly #dependencies: RunDependencies;
  readonly #watch: SilenceWatch;
  #progress: RunProgress;
  #worker: TrainingWorker | undefined;
  #wantedBackend: Backend | 'auto' = 'auto';
  #heard = false;
  #probing = false;
  #paused = false;
  #stepsDue = 0;
  #notice: string | null = null;

  constructor(experiment: Experiment, onChange: (progress: RunProgress) => void, dependencies = browserDependencies) {
    this.#onChange = onChange;
    this.#dependencies = dependencies;
    this.#progress = { ...nothingKnown, experiment };
    this.#watch = new SilenceWatch({
      patience: () => this.#patience,
      onHung: (milliseconds) => this.#hung(milliseconds),
      now: dependencies.now,
    });
  }

  get progress(): RunProgress {
    return this.#progress;
  }

  /** A sentence for the reader when the backend is not the one that was asked for. */
  get notice(): string | null {
    return this.#notice;
  }

  /** Starts the worker of a queued run. */
  start(data: DataSet, assets: EngineAssets, { backend, probe, notice }: BackendPlan, atOnce: number): void {
    if (this.#progress.status !== 'queued') return;
    this.#wantedBackend = backend;
    this.#notice = notice;
    // Without the modules another backend starts, as slowly as when it is timed.
    this.#probing = 'missing' in assets;
    try {
      this.#worker = this.#listen(this.#dependencies.startWorker());
      this.#send({ type: 'start', experiment: this.#progress.experiment, data, assets, backend, atOnce });
    } catch (error) {
      this.#end({ status: 'failed', message: workerNotLoaded(error) });
      return;
    }
    this.#set({ status: 'loading', probe });
  }

  pause(): void {
    if (!isActive(this.#progress)) return;
    this.#paused = true;
    this.#stepsDue = 0;
    this.#send({ type: 'pause' });
    this.#set({});
  }

  resume(): void {
    if (!isActive(this.#progress)) return;
    this.#paused = false;
    this.#stepsDue = 0;
    this.#send({ type: 'resume' });
    this.#set({});
  }

  /** Makes one iteration more, then waits; a running run pauses for it. */
  step(): void {
    if (!isActive(this.#progress)) return;
    this.#paused = true;
    this.#stepsDue += 1;
    this.#send({ type: 'step' });
    this.#set({});
  }

  /** Ends the worker at once; what it has reported stays. */
  stop(): void {
    if (!hasEnded(this.#progress)) this.#end({ status: 'stopped' });
  }

  get #patience(): number {
    if (!this.#heard) return patience.script;
    const backend = this.#progress.backend ?? (this.#probing ? 'webgl' : this.#wantedBackend);
    return backend === 'webgl' || backend === 'cpu' ? patience.slowBackend : patience.wasm;
  }

  #listen(worker: TrainingWorker): TrainingWorker {
    worker.onmessage = ({ data: report }) => this.#receive(report);
    worker.onmessageerror = () => this.#end({ status: 'failed', message: messageUnreadable() });
    worker.onerror = (event) => {
      // Else the browser reports the error once more, as the page's own.
      event.preventDefault();
      // A script that did not load gives an event without a message.
      const { message } = event;
      this.#end({ status: 'failed', message: this.#heard ? trainingFailed(message) : workerNotLoaded(message) });
    };
    return worker;
  }

  #send(request: TrainingRequest): void {
    this.#worker?.postMessage(request);
  }

  #receive(report: TrainingReport): void {
    if (!isActive(this.#progress)) return;
    this.#heard = true;
    this.#watch.heard();
    switch (report.type) {
      case 'heartbeat':
        return;
      case 'probing':
        this.#probing = true;
        return;
      case 'ready': {
        const { backend, notice } = report;
        this.#notice = notice ?? this.#notice;
        return this.#set({ status: 'running', backend, probe: report.probe ?? this.#progress.probe });
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
      case 'moved': {
        const { move } = report;
        const records = this.#progress.records.filter(({ iteration }) => iteration <= move.resumedAfter);
        return this.#set({ backend: 'wasm', move, records, compiling: null, millisecondsPerIteration: null });
      }
      case 'evaluation':
        return this.#set({ evaluation: report.evaluation });
      case 'diverged': {
        const { rate } = this.#progress.experiment.training.learningRate;
        return this.#end({ status: 'diverged', message: trainingDiverged(report.iteration, rate) });
      }
      case 'done':
        return this.#end({ status: 'done', draws: report.draws });
      case 'failed':
        return this.#end({ status: 'failed', message: report.message });
    }
  }

  #hung(milliseconds: number): void {
    const iteration = this.#progress.records.at(-1)?.iteration ?? 0;
    const message = this.#heard ? workerHung(milliseconds, iteration) : workerSilentWhileLoading(milliseconds);
    this.#end({ status: 'failed', message });
  }

  #end(change: Partial<RunProgress>): void {
    const worker = this.#worker;
    this.#worker = undefined;
    if (worker) {
      worker.onmessage = worker.onmessageerror = worker.onerror = null;
      worker.terminate();
    }
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
    const expectsReports = isActive(this.#progress) && (this.#progress.status !== 'paused' || this.#stepsDue > 0);
    if (expectsReports) this.#watch.start();
    else this.#watch.stop();
    this.#onChange(this.#progress);
  }
}

const nothingKnown: Omit<RunProgress, 'experiment'> = {
  status: 'queued',
  records: [],
  evaluation: null,
  message: null,
  backend: null,
  probe: null,
  move: null,
  compiling: null,
  millisecondsPerIteration: null,
  draws: null,
};
