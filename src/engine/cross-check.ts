import { dispose } from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import type { Compared, Reason } from '../data/reason.ts';
import type { Checkpoint } from './checkpoint.ts';
import { DeviceError } from './device-error.ts';
import { evaluatedLoss } from './evaluated-loss.ts';
import { computeGradients } from './iteration.ts';
import type { Batch } from './iteration.ts';
import { LossWatch } from './loss-watch.ts';
import type { Network } from './network.ts';
import { joinNorms, normsOf } from './norms.ts';
import type { TrainingEvent } from './training-events.ts';
import { confirmDevice } from './webgl-context.ts';
import { Witness } from './witness.ts';
import type { WitnessOptions } from './witness.ts';

/** What a backend makes of one mini-batch in training mode. */
interface IterationDigest {
  readonly loss: number;
  /** Of the gradients, in the order of the parameters. */
  readonly norms: readonly number[];
}

/** Where the states of a run come from. */
export interface CheckedRun {
  /** The run's network in a state, or in its first one, on whatever backend is in use; the caller disposes it. */
  readonly rebuild: (state?: Checkpoint) => Network;
  /** The mini-batch of an iteration, which counts from 0. */
  readonly batchAt: (iteration: number) => Batch;
}

export interface CrossCheckOptions extends WitnessOptions {
  /** Every first iteration and every checkpoint is compared; else only what looks broken. */
  readonly thorough: boolean;
  /** There is no other backend to compare with, for a reason; told once. */
  readonly onUnchecked: (reason: Reason) => void;
}

/** Of the loss, relative: single precision errs by about 1e-5 over a hundred layers, a broken device by far more. */
const lossTolerance = 1e-3;
/** Below this a loss is what rounding leaves of logits that are far apart. */
const smallestLoss = 1e-6;
/** Gradients of deep plain networks are ill-conditioned: the norm stays, digits of its parts do not. */
const gradientFactor = 1.5;
/** A part of the gradient that is smaller than this share of the whole may be what rounding leaves of zero. */
const smallestShare = 0.01;

function areNear(own: number, others: number): boolean {
  return Math.abs(own - others) <= lossTolerance * Math.abs(others) + smallestLoss;
}

function areOfOneSize(own: number, others: number): boolean {
  return own <= gradientFactor * others && others <= gradientFactor * own;
}

function lossesIn(events: readonly TrainingEvent[]): readonly number[] {
  return events.flatMap((event) => (event.type === 'iteration' ? [event.record.trainingLoss] : []));
}

/**
 * Compares what the backend in use computes with what another makes of the same weights and the same images: a graphics
 * card that has no memory left, or a driver that errs, goes on without a word and with zeros. Of the time of a run it takes
 * 2 % at 20 layers and 50 iterations, 4 % at 56 and 25 (measured on WebGL in software).
 */
export class CrossCheck {
  readonly #options: CrossCheckOptions;
  readonly #network: Network;
  readonly #run: CheckedRun;
  readonly #witness: Witness;
  readonly #watch = new LossWatch();
  #firstGradients: readonly Tensor[] = [];
  #told = false;

  /** `network` is the run's own, on the backend in use. */
  constructor(options: CrossCheckOptions, network: Network, run: CheckedRun) {
    this.#options = options;
    this.#network = network;
    this.#run = run;
    this.#witness = new Witness(options);
  }

  /** To be given the gradients of the first iteration, before they are freed. */
  readonly keepGradients = (gradients: readonly Tensor[]): void => {
    if (this.#options.thorough) this.#firstGradients = gradients.map((gradient) => gradient.clone());
  };

  /** Whether every checkpoint is compared, and not only one at which the losses look broken. */
  get comparesCheckpoints(): boolean {
    return this.#options.thorough;
  }

  /** Whether one of the next losses of the run is such that its state has to be compared. */
  isSuspicious(events: readonly TrainingEvent[]): boolean {
    // Each is looked at: the watch counts.
    return lossesIn(events).filter((loss) => this.#watch.isSuspicious(loss)).length > 0;
  }

  /**
   * Throws a `DeviceError` where another backend has another loss or another size of the gradient in the run's first
   * iteration, from the state that it began in.
   */
  async firstIteration(events: readonly TrainingEvent[], from?: Checkpoint): Promise<void> {
    if (!this.#options.thorough) return;
    const [loss = NaN] = lossesIn(events);
    const norms = await normsOf(this.#firstGradients);
    this.dispose();
    await confirmDevice();
    const others = await this.#ask(from, (network) => this.#iterate(network, this.#run.batchAt(from?.iteration ?? 0)));
    if (!others) return;
    this.#compare('loss', loss, others.loss, areNear);
    this.#compare('gradient-norm', joinNorms(norms), joinNorms(others.norms), areOfOneSize);
    const smallest = smallestShare * joinNorms(others.norms);
    for (const [index, norm] of others.norms.entries())
      if (norm > smallest) this.#compare('part-gradient-norm', norms[index]!, norm, areOfOneSize);
  }

  /** Throws a `DeviceError` where another backend has another loss, by running statistics, in the state that is now. */
  async state(now: Checkpoint): Promise<void> {
    const batch = this.#run.batchAt(now.iteration);
    const own = await this.#lossOf(this.#network, batch);
    await confirmDevice();
    const others = await this.#ask(now, (network) => this.#lossOf(network, batch));
    if (others !== null) this.#compare('loss', own, others, areNear);
  }

  /** Frees what has not been compared. */
  dispose(): void {
    dispose([...this.#firstGradients]);
    this.#firstGradients = [];
  }

  async #iterate(network: Network, batch: Batch): Promise<IterationDigest> {
    const { loss, predictions, gradients } = computeGradients(network, batch, this.#options.onProgress);
    try {
      const [value = NaN] = await loss.data();
      return { loss: value, norms: await normsOf(gradients) };
    } finally {
      dispose([loss, predictions, ...gradients]);
    }
  }

  async #lossOf(network: Network, batch: Batch): Promise<number> {
    const loss = evaluatedLoss(network, batch, this.#options.onProgress);
    try {
      const [value = NaN] = await loss.data();
      return value;
    } finally {
      loss.dispose();
    }
  }

  async #ask<Result>(
    state: Checkpoint | undefined,
    compute: (network: Network) => Promise<Result>,
  ): Promise<Result | null> {
    const answer = await this.#witness.ask(async () => {
      const network = this.#run.rebuild(state);
      try {
        return await compute(network);
      } finally {
        network.dispose();
      }
    });
    if (answer === null && !this.#told) {
      this.#told = true;
      this.#options.onUnchecked(this.#witness.reason);
    }
    return answer;
  }

  /** Two backends agree, too, where both say that it is no number: then the network has diverged. */
  #compare(what: Compared, own: number, others: number, agree: (one: number, other: number) => boolean): void {
    const finite = [own, others].map(Number.isFinite);
    if (finite[0] === finite[1] && (!finite[0] || agree(own, others))) return;
    throw new DeviceError('computes-wrongly', { code: 'contradicted', what, own, others });
  }
}
