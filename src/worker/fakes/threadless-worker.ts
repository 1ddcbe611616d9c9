import type { Gone } from '../departures.ts';
import type { Backend } from '../../engine/backends.ts';
import type { Checkpoint, TrainedValues } from '../../engine/checkpoint.ts';
import { fasterBackend } from '../../engine/probe.ts';
import type { Probe } from '../../engine/probe.ts';
import type { FastestBackend, Work } from '../../engine/start-fastest.ts';
import type { RunEvent, RunOptions } from '../../engine/train-to-the-end.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import type { TrainingReport, TrainingRequest } from '../protocol.ts';
import { Trainer } from '../trainer.ts';
import type { TrainingWorker } from '../training-run.ts';

/** What goes wrong, at which iteration. */
export interface Fault {
  readonly kind: 'hangs' | 'throws' | 'diverges';
  readonly iteration: number;
}

export interface FakeEngine {
  readonly loadMilliseconds: number;
  readonly iterationMilliseconds: (experiment: Experiment) => number;
  readonly faultOf: (experiment: Experiment) => Fault | undefined;
  /** What a worker finds out when it may choose its backend, and how long that takes. */
  readonly probe: Probe | null;
  readonly probeMilliseconds: number;
  /** How long a worker lives on that is ended while it trains. */
  readonly endMilliseconds: number;
}

export const quickEngine: FakeEngine = {
  loadMilliseconds: 20,
  iterationMilliseconds: () => 30,
  faultOf: () => undefined,
  probe: null,
  probeMilliseconds: 0,
  endMilliseconds: 0,
};

/** As long as these iterations: 4,000 images forward, in batches of 64. */
const evaluationIterations = 21;

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The trainer that runs in real workers, on the page's own timers, with an engine that only takes time. */
export class ThreadlessWorker implements TrainingWorker {
  onmessage: TrainingWorker['onmessage'] = null;
  onerror: TrainingWorker['onerror'] = null;
  onmessageerror: TrainingWorker['onmessageerror'] = null;
  terminated = false;
  isGone = false;
  readonly #engine: FakeEngine;
  readonly #trainer: Promise<Trainer>;

  constructor(engine: FakeEngine = quickEngine) {
    this.#engine = engine;
    this.#trainer = sleep(engine.loadMilliseconds).then(
      () => new Trainer((report) => this.#send(report), this.#dependencies),
    );
  }

  async postMessage(request: TrainingRequest): Promise<void> {
    const trainer = await this.#trainer;
    await sleep(0);
    if (!this.terminated) trainer.receive(request);
  }

  terminate(): void {
    this.terminated = true;
  }

  gone(busy: boolean): Gone {
    const { endMilliseconds } = this.#engine;
    const over = busy && endMilliseconds > 0 ? sleep(endMilliseconds) : Promise.resolve();
    const gone = over.then(() => void (this.isGone = true));
    return () => gone;
  }

  get #dependencies() {
    return {
      startBackend: async (wanted: Backend | 'auto', { atOnce }: Work): Promise<FastestBackend> => {
        await sleep(this.#engine.loadMilliseconds);
        if (wanted !== 'auto') return { backend: wanted, refused: [], probe: null };
        const { probe, probeMilliseconds } = this.#engine;
        await sleep(probeMilliseconds);
        return { backend: probe ? fasterBackend(probe, atOnce) : 'wasm', refused: [], probe };
      },
      editedStart: async (_: Experiment, __: unknown, end: TrainedValues): Promise<Checkpoint> => {
        await sleep(this.#engine.loadMilliseconds);
        return { ...end, iteration: 0, velocities: new Map() };
      },
      train: (experiment: Experiment, _: unknown, options: RunOptions) => this.#train(experiment, options),
      drawsSoFar: () => 0,
      now: () => performance.now(),
      nextTask: async () => {
        await sleep(0);
        await this.#untilTerminated();
      },
    };
  }

  async *#train(
    experiment: Experiment,
    { onProgress, instruments = [], start, keep }: RunOptions,
  ): AsyncGenerator<RunEvent, void> {
    if (experiment.start && !start) throw new Error('an experiment that starts from another begins with a checkpoint');
    const fault = this.#engine.faultOf(experiment);
    const { iterations } = experiment.training;
    for (let iteration = 1; iteration <= iterations; iteration++) {
      await sleep(this.#engine.iterationMilliseconds(experiment) / 2);
      onProgress?.();
      await sleep(this.#engine.iterationMilliseconds(experiment) / 2);
      if (fault?.iteration === iteration) {
        if (fault.kind === 'hangs') await new Promise(() => undefined);
        if (fault.kind === 'throws') throw new Error(`broken at iteration ${iteration}`);
        return yield { type: 'diverged', iteration };
      }
      for (const { type } of instruments)
        if (type === 'gradient-norms') {
          const measurement = { type, iteration: iteration - 1, layers: [] };
          yield { type: 'measurement', measurement, milliseconds: 0 };
        }
      yield {
        type: 'iteration',
        record: { iteration, trainingLoss: 2 / iteration, trainingError: 1 / iteration },
        following: 0,
      };
    }
    await sleep(evaluationIterations * this.#engine.iterationMilliseconds(experiment));
    const evaluation = { iteration: iterations, testError: 0.5, subsetError: 0.4, mistakes: [] };
    yield { type: 'evaluation', evaluation };
    const trained = { iteration: iterations, parameters: new Map(), runningStatistics: new Map() };
    if (keep) yield { type: 'trained', trained };
  }

  /** A terminated thread goes no further. */
  #untilTerminated(): Promise<void> {
    return this.terminated ? new Promise(() => undefined) : Promise.resolve();
  }

  #send(data: TrainingReport): void {
    setTimeout(() => {
      if (!this.terminated) this.onmessage?.(new MessageEvent('message', { data }));
    }, 0);
  }
}
