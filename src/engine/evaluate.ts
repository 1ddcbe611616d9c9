import { tensor1d, tensor4d } from '@tensorflow/tfjs-core';
import type { DataSet, ImageSet } from '../data/data-set.ts';
import { labelsOf, standardisedBatch } from '../data/standardise.ts';
import type { Evaluation } from '../experiment/records.ts';
import type { Network } from './network.ts';

/** Training images whose error is measured beside the test error. */
const subsetSize = 2000;
const mistakesShown = 12;

export interface EvaluationOptions {
  /** Iterations made so far. */
  readonly iteration: number;
  readonly batchSize: number;
  /** Called after every block. */
  readonly onBlock?: (() => void) | undefined;
}

/** Classes taken for the first `count` images of a set, with running statistics, a mini-batch at a time. */
async function predictionsFor(
  network: Network,
  data: DataSet,
  { set, count }: { readonly set: ImageSet; readonly count: number },
  { batchSize, onBlock }: EvaluationOptions,
): Promise<Int32Array> {
  const predictions = new Int32Array(count);
  for (let first = 0; first < count; first += batchSize) {
    // The last batch is filled up with its first image: another shape would compile every WebGL program again.
    const indices = Int32Array.from({ length: batchSize }, (_, offset) =>
      first + offset < count ? first + offset : first,
    );
    const images = tensor4d(standardisedBatch(set, indices, data), [batchSize, data.side, data.side, 1]);
    const labels = tensor1d(labelsOf(set, indices), 'int32');
    const predicted = network.predict(images, labels, onBlock);
    const classes = await predicted.data();
    predictions.set(Array.from(classes).slice(0, Math.min(batchSize, count - first)), first);
    for (const tensor of [images, labels, predicted]) tensor.dispose();
  }
  return predictions;
}

/** Errors on the test images and on the first 2,000 training images, with running statistics. */
export async function evaluate(network: Network, data: DataSet, options: EvaluationOptions): Promise<Evaluation> {
  const { training, test } = data;
  const subset = Math.min(subsetSize, training.count);
  const onTest = await predictionsFor(network, data, { set: test, count: test.count }, options);
  const onSubset = await predictionsFor(network, data, { set: training, count: subset }, options);
  const wrong = [...onTest.entries()].filter(([index, predicted]) => predicted !== test.labels[index]);
  const wrongInSubset = onSubset.filter((predicted, index) => predicted !== training.labels[index]).length;
  return {
    iteration: options.iteration,
    testError: wrong.length / test.count,
    subsetError: wrongInSubset / subset,
    mistakes: wrong.slice(0, mistakesShown).map(([index, predicted]) => ({ index, predicted })),
  };
}
