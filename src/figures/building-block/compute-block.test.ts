import { readFileSync } from 'node:fs';
import { tensor1d, tensor4d } from '@tensorflow/tfjs-core';
import type { Tensor4D } from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { nodeAssets } from '../../engine/assets.node.ts';
import { startBackend } from '../../engine/backends.ts';
import type { TrainedLayer } from '../../engine/layer-pixel.ts';
import { block } from '../../engine/operations/block.ts';
import type { Maps } from '../../engine/plain-maps.ts';
import { batchNormParts, blockOf, unpackBlock } from './study/block-values.ts';
import { buildingBlockPlan } from './study/plan.ts';
import { blockMaps } from './compute-block.ts';
import { trainedBlock } from './trained-block.ts';

const position = blockOf(buildingBlockPlan.experiment, buildingBlockPlan.block);
const bytes = new Uint8Array(readFileSync(new URL('../../../content/runs/building-block.bin', import.meta.url)));
const values = unpackBlock(position, bytes);
const recorded = trainedBlock(position, values);

/** What the engine makes of the recorded block and its input. */
async function engineOutput(): Promise<Float32Array> {
  await startBackend('wasm', nodeAssets());
  const own = (name: string) => values.get(name) ?? new Float32Array();
  const layers = position.spec.convolutions.map(({ name, inputChannels, filters }) => {
    const [gamma, beta, runningMean, runningVariance] = batchNormParts.map((part) => tensor1d(own(`${name}.${part}`)));
    const batchNorm = { gamma: gamma!, beta: beta!, runningMean: runningMean!, runningVariance: runningVariance! };
    return { weight: tensor4d(own(`${name}.weight`), [3, 3, inputChannels, filters]), batchNorm, stride: 1 };
  });
  const { side, channels } = recorded.x;
  const x: Tensor4D = tensor4d(own('input'), [1, side, side, channels]);
  const options = { mode: 'running', inputGradient: false, onGradient: () => {} } as const;
  return block(x, { layers, shortcut: { kind: 'identity' } }, options).data<'float32'>();
}

test('the plain code gives the engine’s output for the same block and input, to single precision', async () => {
  const expected = await engineOutput();
  const { y } = blockMaps(recorded);
  expect(y.values).toHaveLength(expected.length);
  const largest = Math.max(...y.values.map((value, index) => Math.abs(value - (expected[index] ?? NaN))));
  expect(largest).toBeLessThan(1e-5);
  // Were all outputs zero, agreement would say nothing.
  expect(y.values.filter((value) => value > 0.5).length).toBeGreaterThan(100);
});

/** Side 2, one channel: rows 1 2 and 3 4. */
const small: Maps = { side: 2, channels: 1, values: Float64Array.of(1, 2, 3, 4) };
test('a block by hand: F(x) is added to x, and ReLU follows the addition', () => {
  const centre = (weight: number, beta: number): TrainedLayer => ({
    inputChannels: 1,
    filters: 1,
    weight: Float32Array.of(0, 0, 0, 0, weight, 0, 0, 0, 0),
    norms: [{ mean: 0, variance: 1 - 1e-5, gamma: 1, beta }],
  });
  // relu(x - 2) is 0, 0, 1, 2; times -3, plus 1: 1, 1, -2, -5; plus x: 2, 3, 1, -1; ReLU.
  const { hidden, residual, y } = blockMaps({ x: small, first: centre(1, -2), second: centre(-3, 1) });
  const rounded = ({ values }: Maps) => [...values].map((value) => Math.round(1e6 * value) / 1e6);
  expect(rounded(hidden)).toEqual([0, 0, 1, 2]);
  expect(rounded(residual)).toEqual([1, 1, -2, -5]);
  expect(rounded(y)).toEqual([2, 3, 1, 0]);
});

test('a block of another kind is refused', () => {
  const widening = blockOf(buildingBlockPlan.experiment, 'stage2.block1');
  expect(() => trainedBlock(widening, values)).toThrow('invalid block: stage2.block1 with padded-identity');
});
