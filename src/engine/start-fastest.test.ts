import { beforeAll, expect, test } from 'vitest';
import type { DataSet } from '../data/data-set.ts';
import { readDataSet } from '../data/read-data-set.node.ts';
import { defaultExperiment } from '../experiment/defaults.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { nodeAssets } from './assets.node.ts';
import { startBackend } from './backends.ts';
import type { Backend, BackendChoice } from './backends.ts';
import type { GraphicsCard } from './graphics-card.ts';
import { startFastest } from './start-fastest.ts';
import type { FastestDependencies } from './start-fastest.ts';
import { train } from './train.ts';

let data: DataSet;

beforeAll(async () => {
  await startBackend('wasm', nodeAssets());
  data = await readDataSet({ name: 'fashion-mnist', side: 14 });
});

const { network, training, ...rest } = defaultExperiment;
const experiment: Experiment = {
  ...rest,
  network: { ...network, depth: 8 },
  training: { ...training, iterations: 12 },
};

interface Device {
  readonly any?: BackendChoice;
  readonly card?: GraphicsCard;
  /** Milliseconds of an iteration; WebGL fails with a text, and with `Infinity` it never gets through a block. */
  readonly speeds?: { readonly wasm: number; readonly webgl: number | string };
}

/** A device whose clock goes on as its backends compute; what they compute is computed by WASM. */
function deviceWith({ any = { backend: 'wasm', refused: [] }, card = { type: 'usable' }, speeds }: Device) {
  const { wasm, webgl } = speeds ?? { wasm: 30, webgl: 30 };
  const log: string[] = [];
  let clock = 0;
  let inUse: Backend = 'wasm';
  const dependencies: FastestDependencies = {
    startAny: async () => any,
    use: async (backend) => {
      log.push(`use ${backend}`);
      if (backend === 'webgl' && typeof webgl === 'string') throw new Error(webgl);
      inUse = backend;
    },
    findGraphicsCard: () => card,
    async *train(own, set, options = {}) {
      log.push(`time ${inUse}`);
      const onProgress = () => {
        if (inUse === 'webgl' && webgl === Infinity) clock += 3600_000;
        options.onProgress?.();
      };
      for await (const event of train(own, set, { ...options, onProgress })) {
        clock += inUse === 'wasm' ? wasm : Number(webgl);
        yield event;
      }
    },
    releaseContext: () => void log.push('release the context'),
    endWebGL: () => void log.push('end WebGL'),
    now: () => clock,
    onProbing: () => undefined,
  };
  const start = (atOnce = 1) => startFastest({ experiment, data, atOnce }, dependencies);
  return { log, start };
}

test('where there is no graphics card WASM is taken at once, and nothing is timed', async () => {
  const card = { type: 'software', renderer: 'SwiftShader' } as const;
  const { log, start } = deviceWith({ card });
  expect(await start()).toEqual({ backend: 'wasm', refused: [], probe: card });
  expect(log).toEqual([]);
});

test('a slow graphics card gives way to WASM and is given back', async () => {
  const { log, start } = deviceWith({ speeds: { wasm: 31, webgl: 80 } });
  expect(await start()).toEqual({
    backend: 'wasm',
    refused: [],
    probe: { type: 'timed', wasm: 31, webgl: 80 },
  });
  expect(log).toEqual(['time wasm', 'use webgl', 'time webgl', 'use wasm', 'end WebGL']);
});

test('a fast graphics card is taken for one run, but not where every core could train one', async () => {
  const { log, start } = deviceWith({ speeds: { wasm: 30, webgl: 10 } });
  expect(await start(1)).toMatchObject({ backend: 'webgl', refused: [] });
  expect(log.at(-1)).toBe('time webgl');
  expect(await start(8)).toMatchObject({ backend: 'wasm' });
});

test('a graphics card that gets nowhere is cut off in the middle of its first iteration', async () => {
  const { log, start } = deviceWith({ speeds: { wasm: 30, webgl: Infinity } });
  expect(await start()).toMatchObject({ backend: 'wasm', probe: { type: 'cut-off', wasm: 30 } });
  expect(log.slice(-2)).toEqual(['use wasm', 'end WebGL']);
});

test('WebGL that cannot start is no reason to fail or to bother the reader', async () => {
  const { log, start } = deviceWith({ speeds: { wasm: 30, webgl: 'its self-test failed' } });
  expect(await start()).toEqual({
    backend: 'wasm',
    refused: [],
    probe: { type: 'unusable', reason: 'its self-test failed' },
  });
  expect(log.slice(-2)).toEqual(['use wasm', 'end WebGL']);
});

test('without WASM there is nothing to compare with', async () => {
  const any = { backend: 'cpu', refused: [{ backend: 'wasm', reason: 'no SIMD' }] } as const;
  const { log, start } = deviceWith({ any });
  expect(await start()).toEqual({ ...any, probe: null });
  expect(log).toEqual([]);
});

test('a network that diverges can be timed', async () => {
  const rate = { rate: 1e6, dividedAt: [], warmUp: null };
  const hopeless = { ...experiment, network: { ...experiment.network, batchNorm: false } };
  const own = { ...hopeless, training: { ...hopeless.training, learningRate: rate } };
  let clock = 0;
  const dependencies: FastestDependencies = {
    startAny: async () => ({ backend: 'wasm', refused: [] }),
    use: async () => undefined,
    findGraphicsCard: () => ({ type: 'usable' }),
    train,
    releaseContext: () => undefined,
    endWebGL: () => undefined,
    now: () => (clock += 10),
    onProbing: () => undefined,
  };
  await expect(startFastest({ experiment: own, data, atOnce: 1 }, dependencies)).resolves.toMatchObject({
    probe: { type: 'timed' },
  });
});

test('a run after a probe has the bits of a run without one', async () => {
  const without = await Array.fromAsync(train(experiment, data));
  await deviceWith({ speeds: { wasm: 31, webgl: 80 } }).start();
  await deviceWith({ speeds: { wasm: 31, webgl: Infinity } }).start();
  expect(await Array.fromAsync(train(experiment, data))).toEqual(without);
});
