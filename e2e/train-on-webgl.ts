import { memory } from '@tensorflow/tfjs-core';
import { loadDataSet } from '../src/data/load-data-set.ts';
import { useBackend } from '../src/engine/backends.ts';
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
  /** Programs compiled before the first iteration, as they were told: the last number, and the total. */
  readonly compiled: readonly [number, number];
  /** Programs of ours that were compiled later. */
  readonly compiledLater: number;
}

declare global {
  var trainOnWebGL: (run: ShortRun) => Promise<ToldRun>;
}

let sources = 0;
const { shaderSource } = WebGL2RenderingContext.prototype;
WebGL2RenderingContext.prototype.shaderSource = function (shader, source) {
  // TF.js's own programs have another way to say where they draw.
  if (source.includes('ivec2 at = ')) sources += 1;
  return shaderSource.call(this, shader, source);
};

globalThis.trainOnWebGL = async ({ iterations, checkpointEvery, recordsAwaited, stopAfter }) => {
  await useBackend('webgl', { missing: 'only WebGL is asked for' });
  const { network, training, ...rest } = defaultExperiment;
  const experiment = { ...rest, network: { ...network, depth: 8 }, training: { ...training, iterations } };
  const data = await loadDataSet({ name: 'fashion-mnist', side: 14 }, { baseUrl: '../data/' });
  const before = memory().numTensors;
  const events: TrainingEvent[] = [];
  const checkpoints: number[] = [];
  let compiled: [number, number] = [0, 0];
  let sourcesBefore = NaN;
  const options = {
    onCompiling(...told: [number, number]) {
      compiled = told;
      sourcesBefore = sources;
    },
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
  return {
    events,
    checkpoints,
    tensorsLeft: memory().numTensors - before,
    compiled,
    compiledLater: sources - sourcesBefore,
  };
};
