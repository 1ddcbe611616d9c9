import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { nodeAssets } from '../assets.node.ts';
import { startBackend } from '../backends.ts';
import type { Backend } from '../backends.ts';
import { networkAt } from '../fixtures/discrepancies.ts';
import { normDiscrepancies } from '../fixtures/norm-discrepancies.ts';
import { fixtureNames, readFixture } from '../fixtures/read-fixture.ts';
import { measureGradientNorms } from './gradient-norms.ts';

// WebGL is compared in the browser: e2e/fidelity.e2e.ts.
describe.each<Backend>(['wasm', 'cpu'])('on the %s backend', (backend) => {
  beforeAll(async () => void (await startBackend(backend, nodeAssets())));

  // Plain JavaScript takes minutes for all checkpoints.
  const share = backend === 'cpu' ? 10 : 1;

  test.each(fixtureNames())('norms are those of PyTorch in float64, weights before their update: %s', async (name) => {
    const fixture = readFixture(name);
    const found: string[] = [];
    for (const [index, checkpoint] of fixture.checkpoints.entries())
      if (index % share === 0) found.push(...(await normDiscrepancies(fixture, checkpoint)));
    expect(found).toEqual([]);
    expect(tf.memory().numTensors).toBe(0);
  });
});

/** Norms where every gradient is `value`. */
async function normsWith(name: string, value: number) {
  const fixture = readFixture(name);
  const network = networkAt(fixture, fixture.checkpoints[0]!);
  const gradients = [...network.parameters.values()].map(({ shape }) => tf.fill(shape, value));
  const measured = await measureGradientNorms({ network, gradients, iteration: 3 });
  tf.dispose(gradients);
  network.dispose();
  return measured;
}

test('layers come in the order of the forward pass, a projection after the convolutions of its block', async () => {
  const { layers, ...rest } = await normsWith('residual-8-projection-when-widening', 1);
  expect(rest).toEqual({ type: 'gradient-norms', iteration: 3 });
  expect(layers.map(({ layer }) => layer)).toEqual([
    ...['stem', 'stage1.block1.conv1', 'stage1.block1.conv2'],
    ...['stage2.block1.conv1', 'stage2.block1.conv2', 'stage2.block1.projection'],
    ...['stage3.block1.conv1', 'stage3.block1.conv2', 'stage3.block1.projection'],
  ]);
});

test.each([0, Infinity, NaN])('a gradient of %s everywhere has this norm, and is no error', async (value) => {
  const { layers } = await normsWith('plain-8', value);
  for (const { gradientNorm } of layers) expect(gradientNorm).toBe(value);
});
