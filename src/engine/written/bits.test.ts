import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DataSet } from '../../data/data-set.ts';
import { readDataSet } from '../../data/read-data-set.node.ts';
import { defaultExperiment } from '../../experiment/defaults.ts';
import type { Experiment, NetworkChoice } from '../../experiment/experiment.ts';
import { paperBlock, written, writtenBlocks } from '../../networks/fixtures/written-blocks.ts';
import type { Write } from '../../networks/fixtures/written-blocks.ts';
import { formatWrittenBlocks } from '../../networks/written/written-text.ts';
import { nodeAssets } from '../assets.node.ts';
import { startBackend } from '../backends.ts';
import type { Checkpoint } from '../checkpoint.ts';
import { train } from '../train.ts';

let data: DataSet;

beforeAll(async () => {
  const { test: tested, ...whole } = await readDataSet({ name: 'fashion-mnist', side: 14 });
  // Fewer images to evaluate.
  data = { ...whole, training: { ...whole.training, count: 400 }, test: { ...tested, count: 64 } };
});

function experimentOf(network: Partial<NetworkChoice>, iterations: number): Experiment {
  const { training } = defaultExperiment;
  return {
    ...defaultExperiment,
    network: { ...defaultExperiment.network, ...network },
    training: { ...training, iterations, batchSize: 32 },
  };
}

const bitsOf = (values: Float32Array) => [...new Int32Array(values.slice().buffer)];

/** All that a run leaves: its events, and the bits of its last checkpoint. */
async function outcomeOf(network: Partial<NetworkChoice>, iterations: number) {
  const kept: { last?: Checkpoint } = {};
  const checkpoints = { every: iterations, onCheckpoint: (taken: Checkpoint) => void (kept.last = taken) };
  const events = await Array.fromAsync(train(experimentOf(network, iterations), data, { checkpoints }));
  const { parameters, runningStatistics, velocities } = kept.last!;
  const all = [parameters, runningStatistics, velocities].flatMap((values) =>
    [...values].map(([name, own]) => [name, own.shape, bitsOf(own.values)]),
  );
  return { events, values: all };
}

const twins: readonly [string, Write, Partial<NetworkChoice>][] = [
  ['the residual block with option A', written.paper, { residual: true }],
  ['the plain block', written.plain, { residual: false }],
  ['option B', written.projection, { shortcut: 'projection-when-widening' }],
  ['option C', paperBlock('projection-always'), { shortcut: 'projection-always' }],
  [
    'the shortcut written first in the addition',
    (steps, x, place) => {
      const shortcut = steps.shortcut(x, place);
      return steps.relu(steps.add(shortcut, steps.residualFunction(x, place)));
    },
    {},
  ],
  ['a scaled shortcut', written.scaledShortcut, { shortcutScale: 0.5 }],
];

describe('on WASM', () => {
  beforeAll(async () => void (await startBackend('wasm', nodeAssets())));

  const cases = twins.flatMap(([name, ...rest], index) =>
    (index < 2 ? [8, 20] : [8]).map((depth) => [name, depth, ...rest] as const),
  );

  test.each(cases)(
    'a written block that is the paper’s trains to the very bits of the paper’s: %s, depth %i',
    async (_, depth, write, twin) => {
      const text = formatWrittenBlocks(writtenBlocks(defaultExperiment.network.filters, write));
      const own = await outcomeOf({ depth, written: text }, 6);
      expect(own).toEqual(await outcomeOf({ depth, ...twin }, 6));
      expect(own.events.at(-1)).toMatchObject({ type: 'evaluation' });
      expect(tf.memory().numTensors).toBe(0);
    },
  );
});

test('without BN in the network, and none written, too', async () => {
  await startBackend('wasm', nodeAssets());
  const write: Write = (steps, x, place) => {
    const first = steps.relu(steps.conv(x, place.filters, { stride: place.stride }));
    return steps.relu(steps.add(steps.conv(first, place.filters), steps.shortcut(x, place)));
  };
  const text = formatWrittenBlocks(writtenBlocks(8, write));
  const network = { depth: 8, batchNorm: false, filters: 8 };
  expect(await outcomeOf({ ...network, written: text }, 5)).toEqual(await outcomeOf(network, 5));
});
