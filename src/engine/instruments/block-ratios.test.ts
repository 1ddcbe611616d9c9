import { beforeAll, describe, expect, test } from 'vitest';
import { readDataSet } from '../../data/read-data-set.node.ts';
import type { DataSet } from '../../data/data-set.ts';
import type { NetworkChoice } from '../../experiment/experiment.ts';
import { ratioOf } from '../../experiment/measurements.ts';
import { nodeAssets } from '../assets.node.ts';
import { startBackend } from '../backends.ts';
import type { Backend } from '../backends.ts';
import { passNaively } from '../fixtures/naive-network.ts';
import { readNetwork, testImages } from '../fixtures/read-network.ts';
import { wornNetwork } from '../fixtures/worn-network.ts';

let data: DataSet;
const reader = { type: 'block-ratios', share: { set: 'test', images: 5 } } as const;

beforeAll(async () => void (data = await readDataSet(14)));

/** Root mean square, over 5 images, of the norm of an image's maps. */
function normOf(values: Float64Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / 5);
}

describe.each<Backend>(['wasm', 'cpu'])('on the %s backend', (backend) => {
  beforeAll(async () => void (await startBackend(backend, nodeAssets())));

  test.each<[string, Partial<NetworkChoice>, number]>([
    ['option A', {}, 3],
    ['option B', { shortcut: 'projection-when-widening' }, 3],
    ['option C', { shortcut: 'projection-always' }, 3],
    ['bottlenecks', { depth: 11, block: 'bottleneck', shortcut: 'projection-when-widening' }, 3],
    ['no BN', { batchNorm: false }, 3],
    ['no shortcuts', { residual: false }, 0],
  ])('both sides of every addition are those of a naive computation: %s', async (_, choice, count) => {
    const network = wornNetwork(choice);
    const { blocks } = await readNetwork(network, data, reader);
    const { additions } = passNaively(network, testImages(data, 5));
    expect(blocks.map(({ block }) => block)).toEqual(additions.map(({ block }) => block));
    expect(blocks).toHaveLength(count);
    for (const [index, { block, residualNorm, shortcutNorm }] of blocks.entries()) {
      expect(residualNorm / normOf(additions[index]!.residual), `F(x) of ${block}`).toBeCloseTo(1, 5);
      expect(shortcutNorm / normOf(additions[index]!.added), `x of ${block}`).toBeCloseTo(1, 5);
    }
  });
});

test('where nothing is added the ratio is infinite, and no error', async () => {
  const network = wornNetwork();
  // What the stem gives is below zero everywhere, and ReLU leaves nothing of it.
  const sunk = (name: string, to: number) => [name, { shape: [4], values: new Float32Array(4).fill(to) }] as const;
  const parameters = new Map([...network.parameters, sunk('stem.gamma', 0), sunk('stem.beta', -1)]);
  const { blocks } = await readNetwork({ ...network, parameters }, data, reader);
  expect(blocks[0]).toMatchObject({ block: 'stage1.block1', shortcutNorm: 0 });
  expect(ratioOf(blocks[0]!)).toBe(Infinity);
});
