import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Experiment } from './experiment.ts';
import { experimentKey } from './experiment-key.ts';
import { anySweep } from './experiments.arbitrary.ts';
import { JsonValue } from './json-value.ts';
import { parseExperiment } from './parse-experiment.ts';
import { sweptExperiments } from './recorded-sweeps.ts';
import { experimentsOf, sweepPresets } from './sweep.ts';

const labelOf = ({ network, seed }: Experiment) =>
  `${network.residual ? 'residual' : 'plain'}-${network.depth}/${seed}`;

test('the quick preset trains three pairs of twins, the deepest first, for 150 iterations', () => {
  const experiments = experimentsOf(sweepPresets.quick);
  const twins = ['plain-44/1', 'residual-44/1', 'plain-26/1', 'residual-26/1', 'plain-8/1', 'residual-8/1'];
  expect(experiments.map(labelOf)).toEqual(twins);
  expect(new Set(experiments.map(({ training }) => training.iterations))).toEqual(new Set([150]));
});

test('the contrast of the paper and the full sweep have the depths of Sec. 4.2, for 300 iterations', () => {
  expect(experimentsOf(sweepPresets['papers-contrast']).map(({ network }) => network.depth)).toEqual([56, 56, 20, 20]);
  expect(experimentsOf(sweepPresets['full-sweep']).length).toBe(12);
  expect(experimentsOf(sweepPresets['full-sweep'])[0]?.training.iterations).toBe(300);
});

test('the first seed draws the whole picture before the second begins', () => {
  const experiments = experimentsOf({ ...sweepPresets.quick, depths: [8, 14], seedCount: 2, firstSeed: 7 });
  const first = ['plain-14/7', 'residual-14/7', 'plain-8/7', 'residual-8/7'];
  expect(experiments.map(labelOf)).toEqual([...first, ...first.map((label) => label.replace('/7', '/8'))]);
});

test('twins differ in nothing but their shortcuts', () => {
  const [plain, residual] = experimentsOf(sweepPresets.quick);
  expect({ ...plain, network: { ...plain?.network, residual: true } }).toEqual(residual);
});

test('a sweep hands on each of its choices', () => {
  const [experiment] = experimentsOf({
    depths: [20],
    kinds: ['residual'],
    shortcut: 'projection-always',
    seedCount: 1,
    firstSeed: 12,
    iterations: 77,
    batchNorm: false,
    learningRate: 0.2,
    side: 28,
  });
  expect(experiment?.network).toMatchObject({
    depth: 20,
    residual: true,
    shortcut: 'projection-always',
    batchNorm: false,
  });
  expect(experiment?.training).toMatchObject({
    iterations: 77,
    learningRate: { rate: 0.2, dividedAt: [], warmUp: null },
  });
  expect(experiment).toMatchObject({ data: { side: 28 }, seed: 12 });
});

test('every experiment of a valid sweep is within the limits, and none comes twice', () => {
  fc.assert(
    fc.property(anySweep, (sweep) => {
      const experiments = experimentsOf(sweep);
      for (const experiment of experiments) parseExperiment(new JsonValue(experiment, 'experiment'));
      expect(new Set(experiments.map(experimentKey)).size).toBe(experiments.length);
      expect(experiments.length).toBe(sweep.depths.length * sweep.kinds.length * sweep.seedCount);
    }),
  );
});

test('the lab records 36 runs of the depth sweep and 54 more of the rate sweep, which shares its runs at 0.03', () => {
  const experiments = sweptExperiments;
  expect(experiments.length).toBe(6 * 2 * 3 + 3 * 3 * 2 * 3);
  expect(new Set(experiments.map(experimentKey)).size).toBe(experiments.length);
  const rates = experiments.map(({ training }) => training.learningRate.rate);
  expect([0.01, 0.03, 0.1, 0.3].map((rate) => rates.filter((other) => other === rate).length)).toEqual([
    18, 36, 18, 18,
  ]);
});
