import type { WeightStep } from '../experiment/edits.ts';
import { randomStream } from '../experiment/random-stream.ts';
import type { NetworkValues, Values } from './parameters.ts';

/**
 * Weights by filter: of a convolution [kernelSize, kernelSize, inputChannels, filters] as of a classifier
 * [features, classes] every `filters`-th value belongs to one. Null for biases and BN, which have none.
 */
function countFilters({ shape }: Values): number | null {
  return shape.length > 1 ? shape.at(-1)! : null;
}

/** The norm of every filter. */
function filterNorms(values: ArrayLike<number>, filters: number): Float64Array {
  const squares = new Float64Array(filters);
  for (let index = 0; index < values.length; index++) squares[index % filters]! += values[index]! * values[index]!;
  return squares.map(Math.sqrt);
}

/** Standard normal numbers, each filter scaled to the norm of the weights' own. */
function direction(name: string, { values }: Values, filters: number, seed: number): Float64Array {
  const stream = randomStream(seed, `direction.${name}`);
  const drawn = Float64Array.from(values, () => stream.nextNormal());
  const [own, wanted] = [filterNorms(drawn, filters), filterNorms(values, filters)];
  return drawn.map((value, index) => (value * wanted[index % filters]!) / own[index % filters]!);
}

/**
 * Weights plus steps along filter-normalised random directions (Li et al. 2018, "Visualizing the loss landscape", Sec. 4).
 * A direction is keyed by seed and name, so that two networks move alike where they have the same layers. Biases and BN
 * stay, as in the authors' code.
 */
export function movedWeights(parameters: NetworkValues, steps: readonly WeightStep[]): NetworkValues {
  const move = ([name, own]: [string, Values]): [string, Values] => {
    const filters = countFilters(own);
    if (filters === null) return [name, own];
    const moved = Float64Array.from(own.values);
    for (const { seed, step } of steps) {
      direction(name, own, filters, seed).forEach((value, index) => (moved[index]! += step * value));
    }
    return [name, { shape: own.shape, values: Float32Array.from(moved) }];
  };
  return new Map([...parameters].map(move));
}
