import { randomStream } from '../../experiment/random-stream.ts';
import type { RawSet } from './raw-data.ts';

/** One image of so many is for the test, where nobody has said which are: as CIFAR-10 has it, 10,000 of 60,000. */
export const testShare = 6;
/** Of the stream by which they are drawn. */
export const splitSeed = 1;

/** Some images of a set, in the order of their indices. */
function chosen(set: RawSet, indices: readonly number[]): RawSet {
  const bytes = set.width * set.height * set.channels;
  const images = new Uint8Array(indices.length * bytes);
  indices.forEach((from, at) => images.set(set.images.subarray(from * bytes, (from + 1) * bytes), at * bytes));
  return { ...set, count: indices.length, images, labels: Uint8Array.from(indices, (index) => set.labels[index]!) };
}

/** Indices 0 to count - 1, shuffled (Fisher-Yates). */
function shuffled(count: number): readonly number[] {
  const stream = randomStream(splitSeed, 'own-data.split');
  const order = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = stream.nextBelow(last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}

/** The images of a set in the order of a shuffle: the first of them are then of all classes. */
export function inShuffledOrder(set: RawSet): RawSet {
  return chosen(set, shuffled(set.count));
}

/** Images for training and for the test, the same whenever the same files are read. */
export function seededSplit(set: RawSet): { readonly training: RawSet; readonly test: RawSet } {
  const order = shuffled(set.count);
  const forTest = Math.floor(set.count / testShare);
  return { training: chosen(set, order.slice(forTest)), test: chosen(set, order.slice(0, forTest)) };
}
