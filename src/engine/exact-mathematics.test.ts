import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { DataSet, ImageSet } from '../data/data-set.ts';
import { defaultExperiment } from '../experiment/defaults.ts';
import type { Experiment, NetworkChoice } from '../experiment/experiment.ts';
import type { train as Train } from './train.ts';

// eslint.config.mjs keeps inexact functions out of our sources; this looks at all that runs, TF.js included.

/** The functions of `Math` that the standard fixes to the last bit. */
const exact = new Set([
  'abs',
  'ceil',
  'clz32',
  'floor',
  'fround',
  'imul',
  'max',
  'min',
  'round',
  'sign',
  'sqrt',
  'trunc',
]);

const original = new Map(
  Object.getOwnPropertyNames(Math).flatMap((name) => {
    const value: unknown = Reflect.get(Math, name);
    return typeof value === 'function' && !exact.has(name) ? [[name, value]] : [];
  }),
);

/** Names of inexact functions that were called. */
const called = new Set<string>();

let train: typeof Train;
let data: DataSet;

/** Before TF.js is loaded, which may keep a function for later. */
beforeAll(async () => {
  for (const [name, value] of original) {
    Reflect.set(Math, name, (...values: unknown[]) => {
      called.add(name);
      return Reflect.apply(value, Math, values);
    });
  }
  const { startBackend } = await import('./backends.ts');
  const { nodeAssets } = await import('./assets.node.ts');
  const { readDataSet } = await import('../data/read-data-set.node.ts');
  ({ train } = await import('./train.ts'));
  expect(await startBackend('wasm', nodeAssets())).toEqual({ backend: 'wasm', refused: [] });
  const first = (set: ImageSet): ImageSet => ({ ...set, count: 100 });
  const shipped = await readDataSet({ name: 'fashion-mnist', side: 14 });
  data = { ...shipped, training: first(shipped.training), test: first(shipped.test) };
});

afterAll(() => {
  for (const [name, value] of original) Reflect.set(Math, name, value);
});

beforeEach(() => called.clear());

function experiment(network: Partial<NetworkChoice>): Experiment {
  const training = { ...defaultExperiment.training, iterations: 3 };
  return { ...defaultExperiment, network: { ...defaultExperiment.network, depth: 8, ...network }, training };
}

test('a call of an inexact function is noticed', () => {
  Math.exp(1);
  expect([...called]).toEqual(['exp']);
});

test.each<[string, Partial<NetworkChoice>]>([
  ['with option A', {}],
  ['with projections', { shortcut: 'projection-always' }],
  ['of bottleneck blocks', { depth: 11, block: 'bottleneck', shortcut: 'projection-when-widening' }],
  ['without BN', { batchNorm: false }],
])(
  'from seed to evaluation, a network %s asks JavaScript for no function whose bits engines choose',
  async (_, network) => {
    const events = await Array.fromAsync(train(experiment(network), data));
    expect(events.map(({ type }) => type)).toEqual(['iteration', 'iteration', 'iteration', 'evaluation']);
    expect([...called]).toEqual([]);
  },
);
