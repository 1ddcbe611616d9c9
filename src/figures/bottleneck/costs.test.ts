import { expect, test } from 'vitest';
import { costRatio } from './caption.ts';
import { costsWith } from './costs.ts';
import { blockCounts } from './twins.ts';

const sides = [14, 7, 4];

/** A convolution with its BN, by hand. */
const layer = (kernel: number, from: number, to: number, side: number) => ({
  parameters: kernel * kernel * from * to + 2 * to,
  multiplyAdds: kernel * kernel * from * to * side * side,
});

/** The whole net, by hand: a stem of 8 filters, three stages of n blocks without weights on shortcuts, ten classes. */
function byHand(n: number, block: 'basic' | 'bottleneck') {
  const layers = [layer(3, 1, 8, 14)];
  let channels = 8;
  for (const [stage, side] of sides.entries()) {
    const filters = 8 * 2 ** stage;
    for (let index = 0; index < n; index++) {
      if (block === 'basic') {
        layers.push(layer(3, channels, filters, side), layer(3, filters, filters, side));
        channels = filters;
      } else {
        // The first 1x1 has the stride, so it writes the smaller map.
        layers.push(layer(1, channels, filters, side), layer(3, filters, filters, side));
        layers.push(layer(1, filters, 4 * filters, side));
        channels = 4 * filters;
      }
    }
  }
  const sum = (key: 'parameters' | 'multiplyAdds') => layers.reduce((total, own) => total + own[key], 0);
  return {
    layers: layers.length + 1,
    parameters: sum('parameters') + channels * 10 + 10,
    multiplyAdds: sum('multiplyAdds') + channels * 10,
  };
}

test.each(blockCounts)('with %i blocks layers, parameters and multiply-adds are those of a count by hand', (blocks) => {
  const costs = costsWith(blocks);
  for (const kind of ['plain', 'residual'] as const) {
    for (const block of ['basic', 'bottleneck'] as const) {
      expect(costs.get(`${kind}-${block}`)).toEqual(byHand(blocks, block));
    }
  }
});

test.each(blockCounts)('with %i blocks the two designs differ by at most 5 %% in multiply-adds', (blocks) => {
  const ratio = costRatio(costsWith(blocks));
  expect(ratio).toBeCloseTo(byHand(blocks, 'bottleneck').multiplyAdds / byHand(blocks, 'basic').multiplyAdds, 12);
  expect(Math.abs(ratio - 1)).toBeLessThanOrEqual(0.05);
});
