import { fact } from '../paper/facts.ts';
import type { FactId } from '../paper/facts.ts';
import type { Training } from './experiment.ts';

function numberOf(id: FactId): number {
  const { value } = fact(id);
  if (typeof value !== 'number') throw new Error(`invalid fact ${id}: ${JSON.stringify(value)} (want a number)`);
  return value;
}

function numbersOf(id: FactId): readonly number[] {
  const { value } = fact(id);
  return (typeof value === 'object' ? value : [value]).map(Number);
}

/** How the paper trains on CIFAR-10 (Sec. 4.2), without the warm-up of its 110-layer net. */
export const paperCifarTraining: Training = {
  iterations: numberOf('s42-iterations'),
  batchSize: numberOf('s42-batch'),
  learningRate: { rate: numberOf('s42-lr'), dividedAt: numbersOf('s42-divided-at'), warmUp: null },
  momentum: numberOf('s42-momentum'),
  weightDecay: numberOf('s42-wd'),
};

/** Passes over the data in a training, where the set has so many images. */
export function epochsOf(
  { iterations, batchSize }: Pick<Training, 'iterations' | 'batchSize'>,
  images: number,
): number {
  return (iterations * batchSize) / images;
}
