import * as tf from '@tensorflow/tfjs-core';
import { useBackend } from '../../../src/engine/backends.ts';
import type { Backend, EngineAssets } from '../../../src/engine/backends.ts';
import { heapBytes } from '../../../src/engine/heap-size.ts';
import { runIteration } from '../../../src/engine/iteration.ts';
import { MomentumOptimizer } from '../../../src/engine/momentum-optimizer.ts';
import { Network } from '../../../src/engine/network.ts';
import { initialParameters, initialRunningStatistics } from '../../../src/engine/parameters.ts';
import { networkOfWork } from '../../../src/experiment/bench-work.ts';
import type { BenchWork } from '../../../src/experiment/bench-work.ts';
import { defaultExperiment } from '../../../src/experiment/defaults.ts';
import type { NetworkSpec } from '../../../src/networks/network-spec.ts';
import { imagesOf, labelsOf } from '../work.ts';
import type { BuildTrainer, Trainer } from './trainer.ts';

function memory() {
  return { tensors: tf.memory().numTensors, heapBytes: heapBytes() };
}

/** This site's engine, as the page runs it: the batch is uploaded, loss and predictions are read, in every iteration. */
export function ourTrainer(backend: Backend, assets: EngineAssets): BuildTrainer {
  return (work) => trainerOfNetwork(networkOfWork(work), work, backend, assets);
}

/** The same with another network for the images of a work. */
export async function trainerOfNetwork(
  spec: NetworkSpec,
  work: BenchWork,
  backend: Backend,
  assets: EngineAssets,
): Promise<Trainer> {
  await useBackend(backend, assets);
  const { training, seed } = defaultExperiment;
  const network = new Network(spec, initialParameters(spec, seed), initialRunningStatistics(spec));
  const optimizer = new MomentumOptimizer(network.parameters);
  const batch = { images: imagesOf(work), labels: labelsOf(work) };
  const iterate = async () => (await runIteration(network, optimizer, batch, training, 0)).loss;
  return backend === 'wasm' ? { iterate, memory } : { iterate };
}
