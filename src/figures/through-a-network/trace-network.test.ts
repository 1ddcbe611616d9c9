import { beforeAll, describe, expect, test } from 'vitest';
import { readDataSet } from '../../data/read-data-set.node.ts';
import type { DataSet } from '../../data/data-set.ts';
import { shownImages, threadClass } from '../../data/shown-images.ts';
import { nodeAssets } from '../../engine/assets.node.ts';
import { startBackend } from '../../engine/backends.ts';
import { passNaively } from '../../engine/fixtures/naive-network.ts';
import { readNetwork } from '../../engine/fixtures/read-network.ts';
import type { Array4 } from '../../engine/kernels/naive-reference.ts';
import { readRecordedTwins } from '../../engine/recorded-twins.node.ts';
import { standardisedBatch } from '../../data/standardise.ts';
import { drawnNetwork } from '../../experiment/drawn-network.ts';
import { recordedTwins } from '../../experiment/recorded-twins.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import { traceNetwork } from './trace-network.ts';
import { traceShownImages } from './traced-images.node.ts';
import type { TracedImages } from './traced-images.node.ts';
import { probabilitiesOf } from './trace.ts';
import type { Trace } from './trace.ts';

let data: DataSet;
let all: TracedImages;
const { learnt } = readRecordedTwins(process.cwd());

beforeAll(async () => {
  await startBackend('wasm', nodeAssets());
  data = await readDataSet(recordedTwins.residual.data);
  all = await traceShownImages(process.cwd());
});

const largestDifference = (one: ArrayLike<number>, other: ArrayLike<number>) => {
  expect(one).toHaveLength(other.length);
  return Math.max(...Array.from(one, (value, index) => Math.abs(value - other[index]!)));
};

function imageOf(image: number): Array4 {
  return { shape: [1, data.side, data.side, 1], values: standardisedBatch(data.test, [image], data) };
}

function traceOf(kind: (typeof networkKinds)[number], image: number): Trace {
  const values = Float64Array.from(imageOf(image).values);
  return traceNetwork(drawnNetwork(recordedTwins[kind]), learnt[kind], { side: data.side, channels: 1, values });
}

describe.each(networkKinds)('in the %s network', (kind) => {
  test('every map before an addition is that of the naive network, and ReLU of the sum leaves the block', () => {
    const network = { spec: drawnNetwork(recordedTwins[kind]), ...learnt[kind] };
    const { first, blocks } = traceOf(kind, shownImages[0]!);
    const { responses, additions } = passNaively(network, imageOf(shownImages[0]!));
    const stem = responses[0]!.values.map((value) => Math.max(0, value));
    expect(largestDifference(first.values, stem)).toBeLessThan(1e-9);
    const seconds = responses.slice(1).filter((_, index) => index % 2 === 1);
    expect(seconds).toHaveLength(blocks.length);
    for (const [block, { layers, output }] of blocks.entries()) {
      expect(largestDifference(layers.values, seconds[block]!.values)).toBeLessThan(1e-9);
      const sum = layers.values.map((value, index) => value + (additions[block]?.added[index] ?? 0));
      const leaving = sum.map((value) => Math.max(0, value));
      expect(largestDifference(output.values, leaving)).toBeLessThan(1e-9);
      // Were a block silent, agreement would say nothing.
      expect(Math.max(...output.values)).toBeGreaterThan(1);
    }
    expect(additions).toHaveLength(kind === 'residual' ? blocks.length : 0);
  });

  test('the answers are those of the engine, for every shown image', async () => {
    const network = { spec: drawnNetwork(recordedTwins[kind]), ...learnt[kind] };
    const { answers } = await readNetwork(network, data, { type: 'answers', set: 'test', images: [...shownImages] });
    for (const [place, { image, predicted, probabilities }] of answers.entries()) {
      const own = probabilitiesOf(traceOf(kind, image));
      expect(largestDifference(own, probabilities)).toBeLessThan(1e-4);
      const kept = all.traced.find(({ shown, kind: of }) => shown === place && of === kind)!;
      const asDrawn = probabilitiesOf(kept.trace);
      expect(asDrawn.indexOf(Math.max(...asDrawn))).toBe(predicted);
      expect(largestDifference(asDrawn, probabilities)).toBeLessThan(2e-3);
    }
  });
});

test('the boot comes first, and every image is said to be of its class', () => {
  expect(all.classes[all.labels[0]!]).toBe(threadClass);
  expect(all.labels).toEqual(shownImages.map((image) => data.test.labels[image]));
  expect(all.traced).toHaveLength(shownImages.length * networkKinds.length);
  expect(new Set(all.traced.map(({ fileName }) => fileName)).size).toBe(all.traced.length);
});

test('a network with projections is refused by name', () => {
  const { network, data: choice } = recordedTwins.residual;
  const projected = drawnNetwork({ network: { ...network, shortcut: 'projection-when-widening' }, data: choice });
  const image = { side: data.side, channels: 1, values: new Float64Array(data.side ** 2) };
  expect(() => traceNetwork(projected, learnt.residual, image)).toThrow('invalid shortcut: projection');
});
