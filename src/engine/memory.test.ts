import * as tf from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { DataSet } from '../data/data-set.ts';
import { readDataSet } from '../data/read-data-set.node.ts';
import { defaultExperiment } from '../experiment/defaults.ts';
import type { Experiment, NetworkChoice } from '../experiment/experiment.ts';
import { nodeAssets } from './assets.node.ts';
import { startBackend } from './backends.ts';
import { train } from './train.ts';

let data: DataSet;

beforeAll(async () => {
  await startBackend('wasm', nodeAssets());
  const { test: tested, ...whole } = await readDataSet({ name: 'fashion-mnist', side: 14 });
  // Fewer images to evaluate: what one batch holds is what all do.
  data = { ...whole, test: { ...tested, count: 200 } };
});
afterEach(() => void vi.restoreAllMocks());

function experiment(network: Partial<NetworkChoice>, iterations: number): Experiment {
  return {
    ...defaultExperiment,
    network: { ...defaultExperiment.network, depth: 8, ...network },
    training: { ...defaultExperiment.training, iterations },
  };
}

/** What the engine holds: tensors, and the bytes of the heap on which they and our kernels' scratch live. */
function held() {
  const { wasm } = tf.backend() as unknown as { readonly wasm: { readonly HEAPU8: Uint8Array } };
  return { tensors: tf.memory().numTensors, heapBytes: wasm.HEAPU8.length };
}

test.each<[string, Partial<NetworkChoice>, number]>([
  ['with shortcuts of option A', {}, 400],
  ['with projections', { shortcut: 'projection-when-widening' }, 60],
  ['without BN', { batchNorm: false }, 60],
])(
  'from the tenth iteration on nothing more is held, %s, and after the evaluation nothing at all',
  async (_, network, iterations) => {
    const { tensors } = held();
    const during: ReturnType<typeof held>[] = [];
    for await (const event of train(experiment(network, iterations), data))
      if (event.type === 'iteration') during.push(held());
    expect(during).toHaveLength(iterations);
    expect(new Set(during.slice(9).map((one) => JSON.stringify(one))).size).toBe(1);
    expect(held()).toEqual({ tensors, heapBytes: during.at(-1)?.heapBytes });
  },
);

test('twenty runs one after the other hold no more than the first', async () => {
  await Array.fromAsync(train(experiment({}, 3), data));
  const afterFirst = held();
  for (let run = 2; run <= 20; run++) await Array.fromAsync(train(experiment({}, 3), data));
  expect(held()).toEqual(afterFirst);
});

test('a caller that stops early leaves no tensor', async () => {
  const { tensors } = held();
  for await (const event of train(experiment({}, 12), data))
    if (event.type === 'iteration' && event.record.iteration === 3) break;
  expect(held().tensors).toBe(tensors);
});

test('a heap that cannot grow ends the run with an error that says so, and the next run is sound', async () => {
  const losses = async () =>
    (await Array.fromAsync(train(experiment({}, 3), data))).map((event) =>
      event.type === 'iteration' ? event.record.trainingLoss : null,
    );
  const before = await losses();
  vi.spyOn(WebAssembly.Memory.prototype, 'grow').mockImplementation(() => {
    throw new RangeError('Maximum memory size exceeded');
  });
  const own = experiment({ filters: 16 }, 1);
  const tooLarge = { ...own, training: { ...own.training, batchSize: 4096 } };
  await expect(Array.fromAsync(train(tooLarge, data))).rejects.toThrow(
    /^out of memory: WebAssembly has no room for \d+ MB more$/,
  );
  vi.restoreAllMocks();
  expect(await losses()).toEqual(before);
});
