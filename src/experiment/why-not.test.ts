import { expect, test } from 'vitest';
import { cifarNetwork } from '../networks/cifar-network.ts';
import type { NetworkSpec } from '../networks/network-spec.ts';
import { editedSpec } from './edited-spec.ts';
import type { Edit } from './edits.ts';
import { whyNot } from './why-not.ts';

const options = { depth: 14, filters: 8, block: 'basic', featureMapSize: 14, channels: 1, classes: 10 } as const;
const specOf = (residual: boolean, batchNorm = true): NetworkSpec =>
  cifarNetwork({ ...options, residual, batchNorm, shortcut: 'padded-identity' });
const [plain, residual] = [specOf(false), specOf(true)];

const leftOut = (block: number): Edit => ({ kind: 'block-left-out', block });
const swapped = (...blocks: [number, number]): Edit => ({ kind: 'blocks-swapped', blocks });
const scaled = (block: number | 'all', scale = 0.5): Edit => ({ kind: 'shortcut-scale', block, scale });

test('in a residual net every block can be left out, in a plain one those that keep the shape', () => {
  const indices = [0, 1, 2, 3, 4, 5];
  expect(indices.filter((block) => whyNot(leftOut(block), residual) === null)).toEqual(indices);
  expect(indices.filter((block) => whyNot(leftOut(block), plain) === null)).toEqual([0, 1, 3, 5]);
  expect(whyNot(leftOut(2), plain)).toEqual({
    code: 'nothing-left',
    block: 2,
    maps: { input: { featureMapSize: 14, channels: 8 }, output: { featureMapSize: 7, channels: 16 } },
  });
});

test('blocks swap within their stage, and not with the one that begins it where it widens', () => {
  expect(whyNot(swapped(0, 1), plain)).toBeNull();
  expect(whyNot(swapped(3, 3), plain)).toEqual({ code: 'same-block', block: 3 });
  expect(whyNot(swapped(2, 3), residual)).toMatchObject({ code: 'shapes-differ', blocks: [2, 3] });
  expect(whyNot(swapped(1, 5), residual)).toMatchObject({
    code: 'shapes-differ',
    maps: [{ input: { channels: 8 } }, { input: { channels: 32 } }],
  });
});

test.each<[Edit, NetworkSpec, object]>([
  [leftOut(6), residual, { code: 'no-such-block', block: 6, blocks: 6 }],
  [swapped(0, 9), residual, { code: 'no-such-block', block: 9, blocks: 6 }],
  [scaled(7), residual, { code: 'no-such-block', block: 7, blocks: 6 }],
  [{ kind: 'identity-blocks-inserted', after: 6, count: 1 }, plain, { code: 'no-such-block', block: 6, blocks: 6 }],
  [{ kind: 'weights-redrawn', blocks: [0, 8], seed: 1 }, plain, { code: 'no-such-block', block: 8, blocks: 6 }],
  [scaled(0), plain, { code: 'no-shortcut', block: 0 }],
  [scaled('all'), plain, { code: 'no-shortcut', block: 'all' }],
  [leftOut(0), editedSpec(plain, leftOut(0)), { code: 'already-left-out', block: 0 }],
  [
    { kind: 'weights-shaken', blocks: [1], sigma: 1, seed: 1 },
    editedSpec(residual, leftOut(1)),
    { code: 'already-left-out', block: 1 },
  ],
  [{ kind: 'batch-norm-remeasured', batches: 1 }, specOf(true, false), { code: 'no-batch-norm' }],
  [{ kind: 'weights-redrawn', blocks: [], seed: 1 }, plain, { code: 'no-blocks' }],
  [scaled('all', NaN), residual, { code: 'outside-limits', field: 'scale', value: NaN }],
  [leftOut(-1), residual, { code: 'outside-limits', field: 'block', value: -1 }],
  [{ kind: 'weights-moved', steps: [] }, plain, { code: 'outside-limits', field: 'steps', value: 0 }],
  [
    { kind: 'weights-moved', steps: [{ seed: 1, step: 3 }] },
    plain,
    { code: 'outside-limits', field: 'step', value: 3 },
  ],
])('an edit that does not fit is told by a code with its values, and thrown: %o', (edit, spec, misfit) => {
  expect(whyNot(edit, spec)).toEqual(misfit);
  expect(() => editedSpec(spec, edit)).toThrow(/^invalid edit of (plain|residual)-14: /);
});

test('edits follow one another: an inserted block is counted by the next', () => {
  const longer = editedSpec(plain, { kind: 'identity-blocks-inserted', after: 1, count: 2 });
  expect(whyNot(leftOut(7), plain)).not.toBeNull();
  expect(whyNot(leftOut(7), longer)).toBeNull();
  expect(whyNot(leftOut(2), longer)).toBeNull();
  expect(whyNot(leftOut(4), longer)).toMatchObject({ code: 'nothing-left' });
});
