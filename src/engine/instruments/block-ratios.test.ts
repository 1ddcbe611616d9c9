import { beforeAll, describe, expect, test } from 'vitest';
import { readDataSet } from '../../data/read-data-set.node.ts';
import type { DataSet } from '../../data/data-set.ts';
import { editedSpec } from '../../experiment/edited-spec.ts';
import type { Edit } from '../../experiment/edits.ts';
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

beforeAll(async () => void (data = await readDataSet({ name: 'fashion-mnist', side: 14 })));

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

test('under an edit, what is added is what the edit leaves of it, and a block that is left out has nothing to show', async () => {
  await startBackend('wasm', nodeAssets());
  const network = wornNetwork();
  const edited = (edits: readonly Edit[]) =>
    readNetwork({ ...network, spec: edits.reduce(editedSpec, network.spec) }, data, reader);
  const { blocks: whole } = await readNetwork(network, data, reader);
  const { blocks: halved } = await edited([{ kind: 'shortcut-scale', block: 0, scale: 0.5 }]);
  expect(halved[0]!.residualNorm).toBe(whole[0]!.residualNorm);
  expect(halved[0]!.shortcutNorm / whole[0]!.shortcutNorm).toBeCloseTo(0.5, 5);
  const { blocks: cut } = await edited([{ kind: 'block-left-out', block: 1 }]);
  expect(cut.map(({ block }) => block)).toEqual([whole[0]!.block, whole[2]!.block]);
  expect(cut[0]).toEqual(whole[0]);
  expect(cut[1]!.shortcutNorm).not.toBeCloseTo(whole[2]!.shortcutNorm, 1);
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
