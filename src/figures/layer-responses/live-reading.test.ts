import { expect, test } from 'vitest';
import type { Measurement } from '../../experiment/measurements.ts';
import { liveReading } from './live-reading.ts';
import { experimentsOf, responseStudy } from './study/study.ts';

const share = { set: 'test', images: 200 } as const;

function twin(residual: boolean, responses: readonly (readonly number[])[]) {
  const experiment = experimentsOf(responseStudy.defaults)[Number(residual)]!;
  const measurements = responses.flatMap((own, index): Measurement[] => {
    const iteration = 25 * index;
    const layers = own.map((responseStd, layer) => ({ layer: `layer${layer}`, responseStd, scale: 1 }));
    const block = { block: 'stage1.block1', residualNorm: iteration + 1, shortcutNorm: 4 };
    const blocks = residual ? [block, { ...block, shortcutNorm: 2 }, { ...block, shortcutNorm: 1 }] : [];
    return [
      { type: 'responses', iteration, share, layers },
      { type: 'block-ratios', iteration, share, blocks },
    ];
  });
  return { experiment, records: [], measurements };
}

test('twins are read where both have been read, also if one is ahead', () => {
  const plain = twin(false, [
    [1, 2, 3],
    [4, 6, 5],
  ]);
  const residual = twin(true, [
    [1, 1, 2],
    [2, 3, 4],
    [9, 9, 9],
  ]);
  expect(liveReading([plain, residual])).toMatchObject({ iteration: 25, plain: 5, residual: 3 });
  expect(liveReading([plain, residual])!.ratios).toEqual([
    { depth: 20, seeds: 1, ratios: [26 / 4, 26 / 2, 26], median: 13 },
  ]);
});

test('before both twins have been read there is nothing to show', () => {
  expect(liveReading([])).toBeNull();
  expect(liveReading([twin(false, [[1]]), twin(true, [])])).toBeNull();
});
