import { memory } from '@tensorflow/tfjs-core';
import { loadDataSet } from '../src/data/load-data-set.ts';
import { startBackend } from '../src/engine/backends.ts';
import { train } from '../src/engine/train.ts';
import type { TrainingEvent } from '../src/engine/train.ts';
import { defaultExperiment } from '../src/experiment/defaults.ts';

// Runs in a page: a short run on WebGL, by a clock that stands still, so that the time does not say what is read together.

export interface ShortRun {
  readonly iterations: number;
  readonly checkpointEvery: number;
  readonly recordsAwaited: boolean;
  /** The caller stops after this iteration; null for none. */
  readonly stopAfter: number | null;
}

export interface ToldRun {
  readonly events: readonly TrainingEvent[];
  readonly checkpoints: readonly number[];
  readonly tensorsLeft: number;
}

declare global {
  var trainOnWebGL: (run: ShortRun) => Promise<ToldRun>;
}

globalThis.trainOnWebGL = async ({ iterations, checkpointEvery, recordsAwaited, stopAfter }) => {
  const { backend, notice } = await startBackend('webgl', { tfjsWasm: '', kernelsWasm: '' });
  if (backend !== 'webgl') throw new Error(notice ?? 'no WebGL');
  const { network, training, ...rest } = defaultExperiment;
  const experiment = { ...rest, network: { ...network, depth: 8 }, training: { ...training, iterations } };
  const data = await loadDataSet(14, { baseUrl: '../data/' });
  const before = memory().numTensors;
  const events: TrainingEvent[] = [];
  const checkpoints: number[] = [];
  const options = {
    now: () => 0,
    recordsAwaited: () => recordsAwaited,
    checkpoints: {
      every: checkpointEvery,
      onCheckpoint: (taken: { iteration: number }) => checkpoints.push(taken.iteration),
    },
  };
  for await (const event of train(experiment, data, options)) {
    events.push(event);
    if (event.type === 'iteration' && event.record.iteration === stopAfter) break;
  }
  return { events, checkpoints, tensorsLeft: memory().numTensors - before };
};
