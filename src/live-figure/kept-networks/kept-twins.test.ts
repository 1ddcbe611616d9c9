import { expect, test } from 'vitest';
import type { OwnData } from '../../experiment/data-sets.ts';
import { experimentKey } from '../../experiment/experiment-key.ts';
import type { Experiment, NetworkChoice } from '../../experiment/experiment.ts';
import type { KeptNetwork } from '../../store/network-store.ts';
import { keptTwins } from './kept-twins.ts';
import { twinExperiment } from '../../experiment/twin-experiment.ts';

function kept(experiment: Experiment, savedAt: number): KeptNetwork {
  return { key: experimentKey(experiment), experiment, trainingError: 0.2, testError: 0.3, savedAt, bytes: 1000 };
}

const withNetwork = (experiment: Experiment, own: Partial<NetworkChoice>): Experiment => {
  return { ...experiment, network: { ...experiment.network, ...own } };
};

const plain = twinExperiment('plain', 8, 1);
const residual = twinExperiment('residual', 8, 1);

test('a plain and a residual network of equal settings are twins, whichever was kept first', () => {
  const networks = [kept(residual, 2), kept(plain, 5)];
  for (const order of [networks, networks.toReversed()]) {
    const [pair, ...others] = keptTwins(order);
    expect(others).toEqual([]);
    expect(pair!.plain.experiment).toEqual(plain);
    expect(pair!.residual.experiment).toEqual(residual);
    expect(pair!.savedAt).toBe(5);
  }
});

test.each<[string, Experiment]>([
  ['depth', withNetwork(plain, { depth: 14 })],
  ['BN', withNetwork(plain, { batchNorm: false })],
  ['seed', { ...plain, seed: 2 }],
  ['number of iterations', { ...plain, training: { ...plain.training, iterations: 301 } }],
  ['side of the images', { ...plain, data: { ...plain.data, side: 28 } }],
])('networks of another %s are no twins', (_, other) => {
  expect(keptTwins([kept(residual, 1), kept(other, 2)])).toEqual([]);
});

test('one network alone is no pair, and two of a kind are none', () => {
  expect(keptTwins([kept(plain, 1)])).toEqual([]);
  expect(keptTwins([kept(residual, 1), kept({ ...residual, seed: 2 }, 2)])).toEqual([]);
});

test('networks of images of the reader’s own are left out', () => {
  const counts = { classes: 10, trainingImages: 250, testImages: 50 };
  const data: OwnData = { name: 'own', side: 14, channels: 1, fingerprint: '0'.repeat(32), ...counts };
  const own = [plain, residual].map((one) => kept({ ...one, data }, 9));
  expect(keptTwins(own)).toEqual([]);
  expect(keptTwins([...own, kept(plain, 1), kept(residual, 2)])).toHaveLength(1);
});

test('a plain network is the twin of residual ones with any kind of shortcut, and the newest pair is first', () => {
  const projected = withNetwork(residual, { shortcut: 'projection-always' });
  const later = [plain, residual].map((own) => ({ ...own, seed: 7 }));
  const networks = [kept(residual, 1), kept(plain, 2), kept(projected, 3), ...later.map((own) => kept(own, 9))];
  const pairs = keptTwins(networks);
  expect(pairs.map((pair) => pair.residual.experiment)).toEqual([later[1], projected, residual]);
});
