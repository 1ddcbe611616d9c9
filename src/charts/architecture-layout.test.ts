import { expect, test } from 'vitest';
import { imagenetNetwork } from '../networks/imagenet-network.ts';
import { vggNetwork } from '../networks/vgg-network.ts';
import { layOutArchitectures } from './architecture-layout.ts';

const metrics = { row: 10, gap: 4, bandHead: 20 };
const choice = { depth: 34, shortcut: 'padded-identity', stridePosition: 'first-1x1' } as const;
const plain = imagenetNetwork({ ...choice, residual: false });
const residual = imagenetNetwork({ ...choice, residual: true });
const { bands, columns, height } = layOutArchitectures([vggNetwork(19), plain, residual], metrics);
const [ofVgg, ofPlain, ofResidual] = columns;

/** Layers of a column in each band, by where they stand. */
const rowsOf = (column: typeof ofVgg) =>
  bands.map(
    ({ top }, index) =>
      column!.layers.filter((own) => own.top >= top && own.top < (bands[index + 1]?.top ?? height)).length,
  );

test('the bands are the output sizes beside the columns of the paper’s Fig. 3', () => {
  expect(bands.map(({ featureMapSize }) => featureMapSize)).toEqual([224, 112, 56, 28, 14, 7, 1]);
});

test('each network has its layers and poolings in the band of what they write', () => {
  expect(rowsOf(ofVgg)).toEqual([2, 3, 5, 5, 5, 1, 3]);
  expect(rowsOf(ofPlain)).toEqual([0, 1, 7, 8, 12, 6, 2]);
  expect(rowsOf(ofResidual)).toEqual(rowsOf(ofPlain));
});

test('the longest column of a band gives it its height, and no two rows of a column overlap', () => {
  const rows = [3, 3, 7, 8, 12, 6, 3];
  expect(height).toBe(7 * metrics.bandHead + rows.reduce((a, b) => a + b) * (metrics.row + metrics.gap));
  for (const { image, layers } of columns) {
    const tops = [image, ...layers.map(({ top }) => top)];
    tops.slice(1).forEach((top, index) => expect(top - tops[index]!).toBeGreaterThanOrEqual(metrics.row + metrics.gap));
  }
});

test('only the residual network has shortcuts: one a block, and three of them dotted', () => {
  expect(ofVgg!.shortcuts).toEqual([]);
  expect(ofPlain!.shortcuts).toEqual([]);
  expect(ofResidual!.shortcuts).toHaveLength(16);
  expect(ofResidual!.shortcuts.flatMap(({ kind }, index) => (kind === 'identity' ? [] : [index]))).toEqual([3, 7, 13]);
});

test('each shortcut goes around two layers and starts where the one before it is added', () => {
  ofResidual!.shortcuts.forEach(({ from, to }, index, all) => {
    expect(ofResidual!.layers.filter(({ top }) => top > from && top < to)).toHaveLength(2);
    if (index > 0) expect(from).toBe(all[index - 1]!.to);
  });
});

test('the multiply-adds of the bands add up to the counts of the networks', () => {
  const totals = columns.map(({ multiplyAdds }) => multiplyAdds.reduce((a, b) => a + b));
  expect(totals).toEqual([19_632_062_464, 3_644_493_824, 3_644_493_824]);
});

test('projections have no row, but their multiply-adds are in their band', () => {
  const projected = imagenetNetwork({ ...choice, residual: true, shortcut: 'projection-when-widening' });
  const [column] = layOutArchitectures([projected], metrics).columns;
  expect(column!.layers).toHaveLength(ofResidual!.layers.length);
  expect(column!.multiplyAdds.reduce((a, b) => a + b)).toBe(3_663_761_408);
});
