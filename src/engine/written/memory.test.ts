import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import type { DataSet } from '../../data/data-set.ts';
import { readDataSet } from '../../data/read-data-set.node.ts';
import { defaultExperiment } from '../../experiment/defaults.ts';
import { written, writtenBlocks, writtenNames } from '../../networks/fixtures/written-blocks.ts';
import { formatWrittenBlocks } from '../../networks/written/written-text.ts';
import { nodeAssets } from '../assets.node.ts';
import { startBackend } from '../backends.ts';
import { train } from '../train.ts';

let data: DataSet;

beforeAll(async () => {
  await startBackend('wasm', nodeAssets());
  const { test: tested, ...whole } = await readDataSet({ name: 'fashion-mnist', side: 14 });
  // Fewer images to evaluate: what one batch holds is what all do.
  data = { ...whole, training: { ...whole.training, count: 400 }, test: { ...tested, count: 64 } };
});

function held() {
  const { wasm } = tf.backend() as unknown as { readonly wasm: { readonly HEAPU8: Uint8Array } };
  return { tensors: tf.memory().numTensors, heapBytes: wasm.HEAPU8.length };
}

test.each(writtenNames)(
  'from the tenth iteration on nothing more is held, and after the evaluation nothing at all: %s',
  async (name) => {
    const { network, training } = defaultExperiment;
    const text = formatWrittenBlocks(writtenBlocks(network.filters, written[name]));
    const experiment = {
      ...defaultExperiment,
      network: { ...network, depth: 8, written: text },
      training: { ...training, iterations: 25, batchSize: 32 },
    };
    const during: ReturnType<typeof held>[] = [];
    for await (const event of train(experiment, data)) if (event.type === 'iteration') during.push(held());
    expect(during).toHaveLength(25);
    expect(new Set(during.slice(9).map((one) => JSON.stringify(one))).size).toBe(1);
    expect(held()).toEqual({ tensors: 0, heapBytes: during.at(-1)?.heapBytes });
  },
);
