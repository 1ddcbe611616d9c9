import { randomStream } from '../experiment/random-stream.ts';
import type { NetworkValues, Values } from './parameters.ts';

function rootMeanSquare(values: Float32Array): number {
  let squares = 0;
  for (const value of values) squares += value * value;
  return Math.sqrt(squares / values.length);
}

/**
 * Weights plus normal noise, whose deviation is `sigma` times the root mean square of the layer's own weights. Keyed by
 * seed and name, so that a larger sigma is more of the same noise.
 */
export function shakenWeights(weights: NetworkValues, sigma: number, seed: number): NetworkValues {
  const shake = ([name, { shape, values }]: [string, Values]): [string, Values] => {
    const stream = randomStream(seed, `shake.${name}`);
    const deviation = sigma * rootMeanSquare(values);
    return [name, { shape, values: values.map((value) => value + deviation * stream.nextNormal()) }];
  };
  return new Map([...weights].map(shake));
}
