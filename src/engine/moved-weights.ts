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

/** Standard normal numbers by seed, name and length: those of the last steps, for the many points of one plane. */
let drawnLast: ReadonlyMap<string, Float64Array> = new Map();

function draw(name: string, length: number, seed: number): readonly [key: string, drawn: Float64Array] {
  const key = `${seed}.${name}.${length}`;
  const known = drawnLast.get(key);
  if (known) return [key, known];
  const stream = randomStream(seed, `direction.${name}`);
  return [key, Float64Array.from({ length }, () => stream.nextNormal())];
}

/** Drawn numbers, each filter scaled to the norm of the weights' own. */
function direction(drawn: Float64Array, { values }: Values, filters: number): Float64Array {
  const [own, wanted] = [filterNorms(drawn, filters), filterNorms(values, filters)];
  return drawn.map((value, index) => (value * wanted[index % filters]!) / own[index % filters]!);
}

/**
 * Weights plus steps along filter-normalised random directions (Li et al. 2018, "Visualizing the loss landscape", Sec. 4).
 * A direction is keyed by seed and name, so that two networks move alike where they have the same layers. Biases and BN
 * stay, as in the authors' code.
 */
export function movedWeights(parameters: NetworkValues, steps: readonly WeightStep[]): NetworkValues {
  const drawnNow = new Map<string, Float64Array>();
  const move = ([name, own]: [string, Values]): [string, Values] => {
    const filters = countFilters(own);
    if (filters === null) return [name, own];
    const moved = Float64Array.from(own.values);
    for (const { seed, step } of steps) {
      const [key, drawn] = draw(name, own.values.length, seed);
      drawnNow.set(key, drawn);
      direction(drawn, own, filters).forEach((value, index) => (moved[index]! += step * value));
    }
    return [name, { shape: own.shape, values: Float32Array.from(moved) }];
  };
  const moved = new Map([...parameters].map(move));
  drawnLast = drawnNow;
  return moved;
}
