import type { DataSet } from '../data/data-set.ts';
import { subsetSize } from '../experiment/evaluated-images.ts';
import type { Evaluation } from '../experiment/records.ts';
import { firstImages } from './image-batches.ts';
import type { Network } from './network.ts';
import { errorOn, mistakesOf } from './predict-images.ts';
import type { PredictionOptions } from './predict-images.ts';

const mistakesShown = 12;

export interface EvaluationOptions extends PredictionOptions {
  /** Iterations made so far. */
  readonly iteration: number;
}

/** Errors on the test images and on the first 2,000 training images, with running statistics. */
export async function evaluate(network: Network, data: DataSet, options: EvaluationOptions): Promise<Evaluation> {
  const tested = firstImages(data, 'test', data.test.count);
  const wrong = await mistakesOf(network, tested, options);
  return {
    iteration: options.iteration,
    testError: wrong.length / tested.indices.length,
    subsetError: await errorOn(network, firstImages(data, 'training', subsetSize), options),
    mistakes: wrong.slice(0, mistakesShown),
  };
}
