import { tidy } from '@tensorflow/tfjs-core';
import type { NetworkSpec } from '../networks/network-spec.ts';
import { batchTensors } from './batch-tensors.ts';
import { valuesOf } from './checkpoint.ts';
import type { Batch } from './iteration.ts';
import { Network } from './network.ts';
import { initialRunningStatistics } from './parameters.ts';
import { zerosLike } from './zeros-like.ts';
import type { NetworkValues, SharedValues } from './parameters.ts';

/** Share of a mini-batch in the running statistics that it moves. */
const present = 0.1;

/** The statistics of one mini-batch: what it makes of running ones that were zero, over its share in them. */
async function statisticsOf(
  spec: NetworkSpec,
  parameters: SharedValues,
  batch: Batch,
  onBlock?: () => void,
): Promise<NetworkValues> {
  const zeros = new Map([...initialRunningStatistics(spec)].map(([name, own]) => [name, zerosLike(own)]));
  const network = new Network(spec, parameters, zeros);
  try {
    tidy(() => {
      const { images, labels } = batchTensors(spec, batch);
      network.forward(images, labels, 'batch', onBlock).predictions.dispose();
    });
    return await valuesOf(network.runningStatistics);
  } finally {
    network.dispose();
  }
}

/**
 * BN's running statistics measured again: the mean over mini-batches of what each has, means and unbiased variances, as
 * PyTorch's BN measures them with momentum None. Every layer reads maps that BN has normalised by the mini-batch, as in
 * training. `batches` are at least one. Waits for the backend.
 */
export async function remeasuredStatistics(
  spec: NetworkSpec,
  parameters: SharedValues,
  batches: readonly Batch[],
  onBlock?: () => void,
): Promise<NetworkValues> {
  const sums = new Map<string, { readonly shape: readonly number[]; readonly sum: Float64Array }>();
  for (const batch of batches) {
    for (const [name, { shape, values }] of await statisticsOf(spec, parameters, batch, onBlock)) {
      const { sum } = sums.get(name) ?? { sum: new Float64Array(values.length) };
      values.forEach((value, index) => (sum[index]! += value));
      sums.set(name, { shape, sum });
    }
  }
  const meanOf = (sum: Float64Array) => Float32Array.from(sum, (value) => value / (present * batches.length));
  return new Map([...sums].map(([name, { shape, sum }]) => [name, { shape, values: meanOf(sum) }]));
}
