import { nothingLoaded } from '../data/transfer.ts';
import type { Loaded } from '../data/transfer.ts';
import type { Backend } from '../engine/backends.ts';
import type { TrainedValues } from '../engine/checkpoint.ts';
import type { WhyLeft } from '../engine/device-error.ts';
import type { RefusedBackend } from '../engine/refused-backends.ts';
import { dataKey } from '../experiment/data-sets.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { Question } from '../experiment/questions.ts';
import type { Departures } from './departures.ts';
import { filesNotLoaded, trainingWorkerFailed } from './failure.ts';
import type { Failure } from './failure.ts';
import type { HoldingReport, HoldingRequest } from './holding-protocol.ts';
import { patienceWith } from './patience.ts';
import { QuestionQueue } from './question-queue.ts';
import type { Answer } from './question-queue.ts';
import { startWorker, workerScripts } from './start-worker.ts';
import { heldNetworks, pageDependencies } from './sweep-dependencies.ts';
import type { SweepDependencies } from './sweep-dependencies.ts';
import { WatchedWorker } from './watched-worker.ts';
import type { WorkerPort } from './worker-port.ts';

export type { Answer } from './question-queue.ts';

/** Where a network is held, and how it came there. */
export interface HeldOn {
  readonly backend: Backend;
  /** Backends that were wanted more and cannot be used. */
  readonly refused: readonly RefusedBackend[];
  /** Why it has left WebGL for WebAssembly. */
  readonly moved: WhyLeft | null;
}

export type TrainedNetworkState =
  | { readonly status: 'idle' }
  /** `loaded`: of the images and the engine; null once they are here. */
  | { readonly status: 'loading'; readonly loaded: Loaded | null }
  /** `asking` while a question is under way. */
  | ({ readonly status: 'held' | 'asking' } & HeldOn)
  | { readonly status: 'failed'; readonly failure: Failure };

export type HoldingWorker = WorkerPort<HoldingRequest, HoldingReport>;

/** What holding a network needs of the page. */
export interface HoldingDependencies extends Pick<SweepDependencies, 'loadFiles' | 'watchPage'> {
  readonly startWorker: () => HoldingWorker;
  readonly departures: Departures;
  readonly now: () => number;
  /** The networks that are held on the page. */
  readonly heldNetworks: Set<{ release(): void }>;
}

const browserDependencies: HoldingDependencies = {
  ...pageDependencies,
  startWorker: () => startWorker(workerScripts.training),
  heldNetworks,
};

/**
 * A network that was trained, held in a worker of its own, which answers questions. It is released by whoever holds it,
 * when the page is left, and when something is trained on the page: then it is `idle` again, and can be held anew.
 */
export class TrainedNetwork {
  readonly #onChange: (state: TrainedNetworkState) => void;
  readonly #dependencies: HoldingDependencies;
  readonly #questions = new QuestionQueue();
  #worker: WatchedWorker<HoldingRequest, HoldingReport> | null = null;
  #held: HeldOn | null = null;
  #state: TrainedNetworkState = { status: 'idle' };
  #tearDown = new AbortController();

  constructor(onChange: (state: TrainedNetworkState) => void, dependencies = browserDependencies) {
    this.#onChange = onChange;
    this.#dependencies = dependencies;
  }

  get state(): TrainedNetworkState {
    return this.#state;
  }

  /** Loads what the page does not have yet and builds the network, in the place of one that is held. */
  hold(experiment: Experiment, trained: TrainedValues, backend: Backend | 'auto' = 'auto'): void {
    this.release();
    this.#tearDown = new AbortController();
    const { signal } = this.#tearDown;
    this.#dependencies.heldNetworks.add(this);
    this.#dependencies.watchPage((event) => {
      if (event === 'left') this.release();
    }, signal);
    this.#set({ status: 'loading', loaded: nothingLoaded });
    void this.#load(experiment, trained, backend, signal);
  }

  /**
   * Asks the network, once it is there. Of questions on the same topic that wait, only the newest is answered. Never
   * rejects; answered with `released` where no network is held.
   */
  ask(question: Question, topic = ''): Promise<Answer> {
    if (this.#state.status === 'idle' || this.#state.status === 'failed') return Promise.resolve({ type: 'released' });
    const answer = this.#questions.add(question, topic);
    this.#takeUp();
    return answer;
  }

  /** Ends the worker at once. */
  release(): void {
    if (this.#state.status !== 'idle') this.#end({ status: 'idle' });
  }

  async #load(
    experiment: Experiment,
    trained: TrainedValues,
    backend: Backend | 'auto',
    signal: AbortSignal,
  ): Promise<void> {
    const onProgress = (loaded: Loaded) => {
      if (!signal.aborted) this.#set({ status: 'loading', loaded });
    };
    try {
      const { data: sets, assets } = await this.#dependencies.loadFiles([experiment.data], { signal, onProgress });
      const data = sets.get(dataKey(experiment.data));
      if (signal.aborted || !data) return;
      this.#set({ status: 'loading', loaded: null });
      this.#start({ type: 'hold', experiment, trained, data, assets, backend });
    } catch (error) {
      if (!signal.aborted) this.#end({ status: 'failed', failure: filesNotLoaded(error) });
    }
  }

  #start(request: HoldingRequest): void {
    this.#worker = new WatchedWorker({
      ...this.#dependencies,
      onReport: (report) => this.#receive(report),
      onFailure: (failure) => this.#end({ status: 'failed', failure: trainingWorkerFailed(failure, 0) }),
      patience: () => patienceWith(this.#held?.backend ?? null),
      paced: () => this.#held !== null,
    });
    this.#worker.start(request);
  }

  #receive(report: HoldingReport): void {
    switch (report.type) {
      case 'heartbeat':
      case 'sought':
        return;
      case 'held': {
        const { backend, refused } = report;
        this.#held = { backend, refused, moved: null };
        return this.#takeUp();
      }
      case 'moved':
        if (this.#held) this.#held = { ...this.#held, backend: 'wasm', moved: report.why };
        return this.#tell();
      case 'answered': {
        const { measurements } = report;
        this.#questions.answer(report.id, ({ edits }) => ({ type: 'answered', edits, measurements }));
        return this.#takeUp();
      }
      case 'unanswered': {
        const { reason } = report;
        this.#questions.answer(report.id, () => ({ type: 'unanswered', reason }));
        return this.#takeUp();
      }
      case 'failed':
        return this.#end({ status: 'failed', failure: report.failure });
    }
  }

  #takeUp(): void {
    if (!this.#held) return;
    const asked = this.#questions.takeUp();
    if (asked) this.#worker?.post({ type: 'ask', id: asked.id, question: asked.question });
    this.#tell();
  }

  /** Only while a question is under way is the worker expected to say anything. */
  #tell(): void {
    if (!this.#held) return;
    this.#worker?.expect(this.#questions.isBusy);
    this.#set({ status: this.#questions.isBusy ? 'asking' : 'held', ...this.#held });
  }

  #end(state: TrainedNetworkState): void {
    this.#tearDown.abort();
    this.#dependencies.heldNetworks.delete(this);
    this.#worker?.end({ busy: this.#state.status !== 'held' });
    this.#worker = null;
    this.#held = null;
    this.#questions.end();
    this.#set(state);
  }

  #set(state: TrainedNetworkState): void {
    this.#state = state;
    this.#onChange(state);
  }
}
