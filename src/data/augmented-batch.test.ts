import { expect, test } from 'vitest';
import { randomStream } from '../experiment/random-stream.ts';
import { augmentedBatch } from './augmented-batch.ts';
import type { DataSet } from './data-set.ts';
import { standardisedBatch } from './standardise.ts';

const [side, channels, count] = [6, 3, 5];
const values = side * side * channels;
const images = Uint8Array.from({ length: count * values }, (_, index) => (index * 37) % 251);
const set = { count, images, labels: new Uint8Array(count) };
const data: DataSet = {
  ...{ name: 'own', side, channels, classes: ['a', 'b'], mean: 120, deviation: 60 },
  ...{ training: set, test: set },
};
const indices = [4, 0, 0, 2];

/** The paper's words, one step after the other: a padded image, its mirror, a crop. */
function slowly(image: Float32Array, row: number, column: number, isMirrored: boolean): number[] {
  const wide = side + 8;
  const at = (y: number, x: number) =>
    Array.from({ length: channels }, (_, channel) => image[(y * side + x) * channels + channel]!);
  const padded = Array.from({ length: wide }, (_, y) =>
    Array.from({ length: wide }, (_, x) => {
      const isInside = y >= 4 && y < 4 + side && x >= 4 && x < 4 + side;
      return isInside ? at(y - 4, x - 4) : new Array<number>(channels).fill(0);
    }),
  );
  const seen = isMirrored ? padded.map((line) => line.toReversed()) : padded;
  return seen.slice(row, row + side).flatMap((line) => line.slice(column, column + side).flat());
}

test('each image is padded by 4 zeros, mirrored or not, and cropped where the stream of seed and iteration says', () => {
  const whole = standardisedBatch(set, indices, data);
  for (const iteration of [0, 1, 63_999]) {
    const stream = randomStream(7, `augmentation.iteration${iteration}`);
    const expected = indices.flatMap((_, index) => {
      const [row, column, mirrored] = [stream.nextBelow(9), stream.nextBelow(9), stream.nextBelow(2)];
      return slowly(whole.subarray(index * values, (index + 1) * values), row, column, mirrored === 1);
    });
    expect([...augmentedBatch(data, indices, { seed: 7, iteration })]).toEqual(expected);
  }
});

test('over many iterations every place of a crop comes up, mirrored and not, about as often', () => {
  const seen = new Map<string, number>();
  const probe = {
    ...data,
    side: 9,
    channels: 1,
    training: { ...set, images: Uint8Array.from({ length: 81 }, (_, at) => at + 130) },
  };
  for (let iteration = 0; iteration < 4000; iteration++) {
    const text = augmentedBatch(probe, [0], { seed: 3, iteration }).join();
    seen.set(text, (seen.get(text) ?? 0) + 1);
  }
  expect(seen.size).toBe(9 * 9 * 2);
  const times = [...seen.values()];
  // 4000 / 162 = 24.7 on average, with a standard deviation of 5.
  expect(Math.max(...times)).toBeLessThan(50);
  expect(Math.min(...times)).toBeGreaterThan(6);
});
