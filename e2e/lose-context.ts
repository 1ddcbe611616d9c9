import { loadDataSet } from '../src/data/load-data-set.ts';
import { useBackend } from '../src/engine/backends.ts';
import type { Backend } from '../src/engine/backends.ts';
import type { Checkpoint } from '../src/engine/checkpoint.ts';
import { train } from '../src/engine/train.ts';
import { trainToTheEnd } from '../src/engine/train-to-the-end.ts';
import type { RunEvent } from '../src/engine/train-to-the-end.ts';
import { releaseContext } from '../src/engine/webgl-context.ts';
import { defaultExperiment } from '../src/experiment/defaults.ts';
import { fetchModules } from './bench/trainers/binaries.ts';

// Runs in a page: a short run on WebGL whose context is lost after an iteration, told event by event.

export interface Loss {
  readonly iterations: number;
  /** Iterations from one checkpoint to the next; the site's own interval is too long for WebGL in software. */
  readonly checkpointEvery: number;
  /** The context is lost a moment after this iteration, or after its checkpoint. */
  readonly lostAfter: number;
  readonly inStepWith: 'iteration' | 'checkpoint';
}

declare global {
  var trainAndLose: (loss: Loss) => Promise<readonly RunEvent[]>;
}

globalThis.trainAndLose = async ({ iterations, checkpointEvery, lostAfter, inStepWith }) => {
  const assets = await fetchModules({ tfjsWasm: 'tfjs.wasm', kernelsWasm: 'kernels.wasm' });
  await useBackend('webgl', assets);
  const { network, training, ...rest } = defaultExperiment;
  const experiment = { ...rest, network: { ...network, depth: 8 }, training: { ...training, iterations } };
  const data = await loadDataSet({ name: 'fashion-mnist', side: 14 }, { baseUrl: '../data/' });
  const events: RunEvent[] = [];
  // While the next thing is being computed.
  const happened = (what: Loss['inStepWith'], iteration: number) => {
    if (what === inStepWith && iteration === lostAfter) setTimeout(releaseContext, 5);
  };
  const trainWithCheckpoints: typeof train = (own, set, { checkpoints, ...options } = {}) => {
    const onCheckpoint = (checkpoint: Checkpoint) => {
      checkpoints?.onCheckpoint(checkpoint);
      happened('checkpoint', checkpoint.iteration);
    };
    return train(own, set, {
      ...options,
      checkpoints: checkpoints && { every: checkpointEvery, onCheckpoint },
      // Else records are read together, and how many the machine's speed would say.
      recordsAwaited: () => true,
    });
  };
  const dependencies = { train: trainWithCheckpoints, use: (own: Backend) => useBackend(own, assets) };
  for await (const event of trainToTheEnd(experiment, data, { backend: 'webgl' }, dependencies)) {
    events.push(event);
    if (event.type === 'iteration') happened('iteration', event.record.iteration);
  }
  return events;
};
