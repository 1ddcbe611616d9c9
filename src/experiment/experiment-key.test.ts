import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultExperiment } from './defaults.ts';
import type { OwnData } from './data-sets.ts';
import type { Experiment } from './experiment.ts';
import { experimentKey } from './experiment-key.ts';
import { anyExperiment } from './experiments.arbitrary.ts';

const training = { ...defaultExperiment.training };
const scheduled: Experiment = {
  ...defaultExperiment,
  network: { ...defaultExperiment.network, shortcutScale: 0.5 },
  training: { ...training, learningRate: { rate: 0.1, dividedAt: [150], warmUp: { rate: 0.01, iterations: 40 } } },
};

/** Every copy of a value that differs from it in one leaf. */
function variants(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [`another ${value}`];
  return Object.entries(value).flatMap(([name, member]) =>
    variants(member).map((other) => (Array.isArray(value) ? [other] : { ...value, [name]: other })),
  );
}

test('the key of an experiment never changes', () => {
  expect(experimentKey(defaultExperiment)).toBe(
    'depth=20 residual=true shortcut=padded-identity block=basic filters=8 batchNorm=true data=fashion-mnist side=14 ' +
      'iterations=300 batchSize=64 learningRate=0.03 dividedAt= warmUpRate=null warmUpIterations=null momentum=0.9 ' +
      'weightDecay=0.0001 seed=1',
  );
});

test('experiments that differ in any one field have different keys', () => {
  const experiments = [scheduled, ...variants(scheduled)] as Experiment[];
  expect(experiments.length).toBe(19);
  expect(new Set(experiments.map(experimentKey)).size).toBe(19);
});

test('the key does not depend on the order in which an experiment was written', () => {
  const reversed = (value: unknown): unknown =>
    typeof value !== 'object' || value === null || Array.isArray(value)
      ? value
      : Object.fromEntries(
          Object.entries(value)
            .map(([name, member]) => [name, reversed(member)] as const)
            .toReversed(),
        );
  fc.assert(
    fc.property(anyExperiment, (experiment) => {
      expect(experimentKey(reversed(experiment) as Experiment)).toBe(experimentKey(experiment));
    }),
  );
});

test('a scale of shortcuts is told behind their kind, where it is not 1', () => {
  const scaled = (shortcutScale: number) =>
    experimentKey({ ...defaultExperiment, network: { ...defaultExperiment.network, shortcutScale } });
  expect(scaled(1)).toBe(experimentKey(defaultExperiment));
  expect(scaled(0.5)).toMatch(/^depth=20 residual=true shortcut=padded-identity shortcutScale=0\.5 block=basic /);
  expect(scaled(0.5).replace('shortcutScale=0.5 ', '')).toBe(experimentKey(defaultExperiment));
});

test('plain nets are the same run whatever their shortcuts would be; residual nets are not', () => {
  const keys = (residual: boolean) =>
    ([{ shortcut: 'padded-identity' }, { shortcut: 'projection-always' }, { shortcutScale: 0.5 }] as const).map((own) =>
      experimentKey({ ...defaultExperiment, network: { ...defaultExperiment.network, residual, ...own } }),
    );
  expect(new Set(keys(false)).size).toBe(1);
  expect(new Set(keys(true)).size).toBe(3);
});

const own: OwnData = {
  ...{ name: 'own', fingerprint: '0123456789abcdef'.repeat(2), side: 32, channels: 3, classes: 10 },
  ...{ trainingImages: 50_000, testImages: 10_000 },
};

test('data of a reader’s own is told by all that is known of it, and augmentation only where there is some', () => {
  const experiment: Experiment = { ...scheduled, data: own };
  expect(experimentKey(experiment)).toContain(
    ' data=own-0123456789abcdef0123456789abcdef-3-10-50000-10000 side=32 iterations',
  );
  const augmented: Experiment = { ...experiment, training: { ...training, augmentation: 'crop-and-mirror' } };
  expect(experimentKey(augmented)).toBe(`${experimentKey({ ...experiment, training })} augmentation=crop-and-mirror`);
  const others = Object.keys(own).filter((field) => field !== 'name');
  const keys = others.map((field) => experimentKey({ ...experiment, data: { ...own, [field]: 7 } }));
  expect(new Set([...keys, experimentKey(experiment)]).size).toBe(others.length + 1);
});
