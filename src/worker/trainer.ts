import type { DataSet } from '../data/data-set.ts';
import type { Backend } from '../engine/backends.ts';
import type { Checkpoint, TrainedValues } from '../engine/checkpoint.ts';
import type { FastestBackend, Work } from '../engine/start-fastest.ts';
import type { RunEvent, RunOptions } from '../engine/train-to-the-end.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { trainingFailed } from './failure.ts';
import type { Failure } from './failure.ts';
import { Gate } from './gate.ts';
import { aliveWhile } from './outbox.ts';
import type { TrainingReport, TrainingRequest } from './protocol.ts';
import { Reporter } from './reporter.ts';
import { runTrainingLoop } from './training-loop.ts';

/** What a trainer needs of the engine, and of the thread that it runs in. */
export interface TrainerDependencies {
  /** Calls `onProbing` again and again while it times backends. */
  readonly startBackend: (wanted: Backend | 'auto', work: Work, onProbing: () => void) => Promise<FastestBackend>;
  /** Where an experiment begins that starts from another's end. Calls `onBlock` after every block that is computed. */
  readonly editedStart: (
    experiment: Experiment,
    data: DataSet,
    end: TrainedValues,
    onBlock: () => void,
  ) => Promise<Checkpoint>;
  readonly train: (experiment: Experiment, data: DataSet, options: RunOptions) => AsyncIterable<RunEvent>;
  readonly drawsSoFar: () => number;
  readonly now: () => number;
  /** Resolves in a new task, so that waiting messages are read. */
  readonly nextTask: () => Promise<void>;
}

/** The worker's end of the protocol: trains one experiment as requests come in. */
export class Trainer {
  readonly #dependencies: TrainerDependencies;
  readonly #reporter: Reporter;
  readonly #gate = new Gate();

  /** Its first heartbeat says that the script has loaded. */
  constructor(send: (report: TrainingReport) => void, dependencies: TrainerDependencies) {
    this.#dependencies = dependencies;
    this.#reporter = new Reporter(send, dependencies.now);
    this.#reporter.heartbeat();
  }

  receive(request: TrainingRequest): void {
    if (request.type === 'start') void this.#run(request);
    else this.#gate[request.type]();
  }

  fail(failure: Failure): void {
    this.#reporter.report({ type: 'failed', failure });
  }

  async #run({
    experiment,
    data,
    atOnce,
    backend: wanted,
    end,
    from,
    ...wishes
  }: Extract<TrainingRequest, { type: 'start' }>): Promise<void> {
    const { train, drawsSoFar, now, nextTask } = this.#dependencies;
    try {
      const start = from ?? (end && (await this.#edit(experiment, data, end)));
      const backend = await this.#startBackend(wanted, { experiment, data, start, atOnce });
      await runTrainingLoop({
        events: train(experiment, data, {
          backend,
          onProgress: () => this.#reporter.heartbeat(),
          onCompiling: (compiled, total) => this.#reporter.report({ type: 'compiling', compiled, total }),
          recordsAwaited: () => this.#gate.closed,
          ...wishes,
          start,
        }),
        iterations: experiment.training.iterations,
        gate: this.#gate,
        reporter: this.#reporter,
        now,
        nextTask,
        draws: drawsSoFar,
      });
    } catch (error) {
      this.fail(trainingFailed(error));
    }
  }

  /** Where WASM does not work, plain JavaScript makes the edits, slowly. */
  #edit(experiment: Experiment, data: DataSet, end: TrainedValues): Promise<Checkpoint> {
    const onBlock = () => this.#reporter.heartbeat();
    return aliveWhile(onBlock, () => this.#dependencies.editedStart(experiment, data, end, onBlock));
  }

  /** Starting waits for downloads in silence. */
  async #startBackend(wanted: Backend | 'auto', work: Work): Promise<Backend> {
    const heartbeat = () => this.#reporter.heartbeat();
    const start = () => this.#dependencies.startBackend(wanted, work, heartbeat);
    const choice = await aliveWhile(heartbeat, start);
    this.#reporter.report({ type: 'ready', ...choice });
    return choice.backend;
  }
}
