import type { Tensor } from '@tensorflow/tfjs-core';
import { isDue } from '../../experiment/instrument-choice.ts';
import type { Due, InstrumentChoice } from '../../experiment/instrument-choice.ts';
import { JsonValue } from '../../experiment/json-value.ts';
import type { Measurement } from '../../experiment/measurements.ts';
import { parseInstrument } from '../../experiment/parse-instrument.ts';
import { confirmDevice } from '../webgl-context.ts';
import { buildInstrument } from './build-instrument.ts';
import type { Instrument, SeenNetwork } from './instrument.ts';

/** What has been read, and for how long training has stood still for it (ms). */
export interface Reading {
  readonly type: 'measurement';
  readonly measurement: Measurement;
  readonly milliseconds: number;
}

/** A run as its instruments see it. */
export interface ObservedRun extends Omit<SeenNetwork, 'iteration'> {
  /** Of the whole run. */
  readonly iterations: number;
  /** Milliseconds. */
  readonly now: () => number;
}

type Fitted = Instrument & { readonly due: Due };

/** Has a run's instruments read it when they are due. */
export class Observer {
  readonly #run: ObservedRun;
  readonly #fitted: readonly Fitted[];
  /** Readings of gradients that have begun. */
  #begun: { readonly measurement: Promise<Measurement>; readonly milliseconds: number }[] = [];

  /** Throws where there is no such instrument or image, or the network cannot be read by it. */
  constructor(choices: readonly InstrumentChoice[], run: ObservedRun) {
    this.#run = run;
    const counts = { training: run.data.training.count, test: run.data.test.count };
    const checked = choices.map((choice) => parseInstrument(new JsonValue(choice, 'instrument'), counts));
    this.#fitted = checked.map((choice) => ({ ...buildInstrument(choice, run.network.spec), due: choice.due }));
  }

  /** What is to be given the gradients of the iteration after so many updates, before its own; undefined where nothing is due. */
  gradientsAt(iteration: number): ((gradients: readonly Tensor[]) => void) | undefined {
    const due = this.#dueAt(iteration).filter((one) => one.observes === 'gradients');
    if (due.length === 0) return undefined;
    const { network } = this.#run;
    return (gradients) => {
      for (const { measure } of due) this.#begin(() => measure({ network, gradients, iteration }));
    };
  }

  /** Whether the network is to be looked at after so many updates. */
  isDue(iteration: number): boolean {
    return this.#dueAt(iteration).some(({ observes }) => observes === 'network');
  }

  /** What has been read of gradients since the last call. Throws when the device fails. */
  async readGradients(): Promise<readonly Reading[]> {
    const readings: Reading[] = [];
    for (const { measurement, milliseconds } of this.#begun.splice(0)) {
      const own = await this.#timed(() => measurement);
      readings.push({ ...own, milliseconds: milliseconds + own.milliseconds });
    }
    if (readings.length > 0) await confirmDevice();
    return readings;
  }

  /** What is due of the network after so many updates. Throws when the device fails. */
  async readNetwork(iteration: number): Promise<readonly Reading[]> {
    const readings: Reading[] = [];
    for (const own of this.#dueAt(iteration))
      if (own.observes === 'network') readings.push(await this.#timed(() => own.measure({ ...this.#run, iteration })));
    if (readings.length > 0) await confirmDevice();
    return readings;
  }

  #dueAt(iteration: number): readonly Fitted[] {
    return this.#fitted.filter(({ due }) => isDue(due, iteration, this.#run.iterations));
  }

  #begin(measure: () => Promise<Measurement>): void {
    const began = this.#run.now();
    const measurement = measure();
    // It is waited for later, or never where training ends before: that it failed is told to whoever waits.
    measurement.catch(() => {});
    this.#begun.push({ measurement, milliseconds: this.#run.now() - began });
  }

  async #timed(measure: () => Promise<Measurement>): Promise<Reading> {
    const began = this.#run.now();
    const measurement = await measure();
    return { type: 'measurement', measurement, milliseconds: this.#run.now() - began };
  }
}
