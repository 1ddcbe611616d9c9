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

/** The first `count` images of a set. */
export interface ImageShare {
  readonly set: ImageSet;
  readonly count: number;
}

/** Classes taken for the first `count` images of a set, with running statistics, a mini-batch at a time. */
async function predictionsFor(
  network: Network,
  data: DataSet,
  { set, count }: ImageShare,
  { batchSize, onBlock }: Omit<EvaluationOptions, 'iteration'>,
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

/** The share of these images that are taken for another class, with running statistics: a fraction. */
export async function errorOn(
  network: Network,
  data: DataSet,
  { set, count }: ImageShare,
  options: Omit<EvaluationOptions, 'iteration'>,
): Promise<number> {
  const predictions = await predictionsFor(network, data, { set, count }, options);
  return predictions.filter((predicted, index) => predicted !== set.labels[index]).length / count;
}

/** Errors on the test images and on the first 2,000 training images, with running statistics. */
export async function evaluate(network: Network, data: DataSet, options: EvaluationOptions): Promise<Evaluation> {
  const { training, test } = data;
  const subset = Math.min(subsetSize, training.count);
  const onTest = await predictionsFor(network, data, { set: test, count: test.count }, options);
  const subsetError = await errorOn(network, data, { set: training, count: subset }, options);
  const wrong = [...onTest.entries()].filter(([index, predicted]) => predicted !== test.labels[index]);
  return {
    iteration: options.iteration,
    testError: wrong.length / test.count,
    subsetError,
    mistakes: wrong.slice(0, mistakesShown).map(([index, predicted]) => ({ index, predicted })),
  };
}
