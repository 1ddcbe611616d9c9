import { expect, test } from 'vitest';
import type { Measurement } from '../../experiment/measurements.ts';
import { layersPictureOf, scaleFraction } from './inside-picture.ts';
import { runOf } from './shown-runs.fixture.ts';

const gradients = (iteration: number, ...norms: readonly number[]): Measurement => ({
  ...{ type: 'gradient-norms', iteration },
  layers: norms.map((gradientNorm, index) => ({ layer: `stage1.block1.conv${index}`, gradientNorm, weightNorm: 7 })),
});

test('the twins in hand are shown as they were read last, plain above residual, on one scale', () => {
  const runs = [
    runOf('plain', 44, 'running', [], [gradients(0, 99, 98), gradients(10, 8, 4)]),
    runOf('residual', 44, 'running', [], [gradients(0, 2, 0.5)]),
    runOf('plain', 26, 'queued'),
  ];
  const picture = layersPictureOf(runs, 'gradient-norms');
  expect(picture).toMatchObject({ lowest: 0.5, highest: 8 });
  const rows = picture?.rows.map(({ network, iteration, layers }) => {
    return [network.kind, network.depth, iteration, layers.map(({ value }) => value)];
  });
  expect(rows).toEqual([
    ['plain', 44, 10, [8, 4]],
    ['residual', 44, 0, [2, 0.5]],
  ]);
});

test('projections are left out, so that layers of twins stand above each other', () => {
  const measurement = gradients(0, 1, 2) as Extract<Measurement, { type: 'gradient-norms' }>;
  const projection = { layer: 'stage2.block1.projection', gradientNorm: 5, weightNorm: 1 };
  const run = runOf('residual', 44, 'running', [], [{ ...measurement, layers: [...measurement.layers, projection] }]);
  expect(layersPictureOf([run], 'gradient-norms')?.rows[0]?.layers).toHaveLength(2);
});

test('nothing is shown where nothing was read', () => {
  expect(layersPictureOf([runOf('plain', 44, 'running')], 'responses')).toBeNull();
});

test('tints go by the logarithm; infinite values stand at the top, and nothing but equal values at the bottom', () => {
  expect(scaleFraction(1, 0.1, 10)).toBeCloseTo(0.5, 12);
  expect([scaleFraction(0, 0.1, 10), scaleFraction(0.1, 0.1, 10), scaleFraction(10, 0.1, 10)]).toEqual([0, 0, 1]);
  expect([scaleFraction(Infinity, 0.1, 10), scaleFraction(NaN, 0.1, 10)]).toEqual([1, 1]);
  expect(scaleFraction(3, 3, 3)).toBe(0);
});
