import * as tf from '@tensorflow/tfjs-core';
import { useBackend } from '../../../src/engine/backends.ts';
import type { Backend, EngineAssets } from '../../../src/engine/backends.ts';
import { runIteration } from '../../../src/engine/iteration.ts';
import type { WasmHeap } from '../../../src/engine/kernels/wasm/kernel-module.ts';
import { MomentumOptimizer } from '../../../src/engine/momentum-optimizer.ts';
import { Network } from '../../../src/engine/network.ts';
import { initialParameters, initialRunningStatistics } from '../../../src/engine/parameters.ts';
import { networkOfWork } from '../../../src/experiment/bench-work.ts';
import { defaultExperiment } from '../../../src/experiment/defaults.ts';
import { imagesOf, labelsOf } from '../work.ts';
import type { BuildTrainer } from './trainer.ts';

function memory() {
  const heap = tf.backend() as unknown as WasmHeap;
  return { tensors: tf.memory().numTensors, heapBytes: heap.wasm.HEAPF32.byteLength };
}

/** This site's engine, as the page runs it: the batch is uploaded, loss and predictions are read, in every iteration. */
export function ourTrainer(backend: Backend, assets: EngineAssets): BuildTrainer {
  return async (work) => {
    await useBackend(backend, assets);
    const { training, seed } = defaultExperiment;
    const spec = networkOfWork(work);
    const network = new Network(spec, initialParameters(spec, seed), initialRunningStatistics(spec));
    const optimizer = new MomentumOptimizer(network.parameters);
    const batch = { images: imagesOf(work), labels: labelsOf(work) };
    const iterate = async () => (await runIteration(network, optimizer, batch, training, 0)).loss;
    return backend === 'wasm' ? { iterate, memory } : { iterate };
  };
}
