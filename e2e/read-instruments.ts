import { memory } from '@tensorflow/tfjs-core';
import { loadDataSet } from '../src/data/load-data-set.ts';
import { useBackend } from '../src/engine/backends.ts';
import type { Backend } from '../src/engine/backends.ts';
import { train } from '../src/engine/train.ts';
import { defaultExperiment } from '../src/experiment/defaults.ts';
import type { InstrumentChoice } from '../src/experiment/instrument-choice.ts';
import type { Measurement } from '../src/experiment/measurements.ts';

// Runs in a page: two iterations of a small network on one backend, and what instruments read of them.

export interface ObservedRun {
  readonly losses: readonly number[];
  readonly measurements: readonly Measurement[];
  readonly tensorsLeft: number;
}

declare global {
  var observeRun: (backend: Backend, instruments: readonly InstrumentChoice[]) => Promise<ObservedRun>;
}

globalThis.observeRun = async (wanted, instruments) => {
  await useBackend(wanted, { missing: 'only others than WebAssembly are asked for' });
  const { network, training, ...rest } = defaultExperiment;
  const experiment = { ...rest, network: { ...network, depth: 8 }, training: { ...training, iterations: 2 } };
  const data = await loadDataSet({ name: 'fashion-mnist', side: 14 }, { baseUrl: '../data/' });
  const before = memory().numTensors;
  const losses: number[] = [];
  const measurements: Measurement[] = [];
  for await (const event of train(experiment, data, { instruments })) {
    if (event.type === 'measurement') measurements.push(event.measurement);
    if (event.type === 'iteration') losses.push(event.record.trainingLoss);
    // Without the evaluation, which takes long in plain JavaScript.
    if (losses.length === experiment.training.iterations) break;
  }
  return { losses, measurements, tensorsLeft: memory().numTensors - before };
};
