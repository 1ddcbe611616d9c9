import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultExperiment } from './defaults.ts';
import { experimentLimits } from './experiment-limits.ts';
import { anyExperiment } from './experiments.arbitrary.ts';
import { JsonValue } from './json-value.ts';
import { describeLimit, isWithin, limits } from './limits.ts';
import { parseStartedExperiment } from './parse-started-experiment.ts';

const parse = (value: unknown) => parseStartedExperiment(new JsonValue(value, 'experiment'));

/** The default experiment with another value at a path such as `training.seed`. */
function defaultWith(path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(defaultExperiment);
  const names = path.split('.');
  const last = names.pop()!;
  const owner = names.reduce<unknown>((object, name) => Reflect.get(Object(object), name), copy);
  Reflect.set(Object(owner), last, value);
  return copy;
}

test('depths are those of 6n + 2 from 8 to 110, and 9n + 2 with bottleneck blocks', () => {
  const all = Array.from({ length: 200 }, (_, depth) => depth);
  const paper = [8, 14, 20, 26, 32, 38, 44, 50, 56, 62, 68, 74, 80, 86, 92, 98, 104, 110];
  expect(all.filter((depth) => isWithin(depth, limits.depth))).toEqual(paper);
  const bottleneck = [11, 20, 29, 38, 47, 56, 65, 74, 83, 92, 101, 110];
  expect(all.filter((depth) => isWithin(depth, limits.bottleneckDepth))).toEqual(bottleneck);
});

test('five seeds in a row stay within the limits of a seed', () => {
  expect(limits.firstSeed.maximum + limits.seedCount.maximum - 1).toBe(limits.seed.maximum);
});

test('a limit says what it wants', () => {
  expect(describeLimit(limits.depth)).toBe('6n + 2 from 8 to 110');
  expect(describeLimit({ minimum: 64, maximum: 64, step: 1, form: 'a whole number' })).toBe('64');
});

test('an experiment comes back from JSON as it was', () => {
  fc.assert(
    fc.property(anyExperiment, (experiment) => {
      expect(parse(JSON.parse(JSON.stringify(experiment)))).toEqual(experiment);
    }),
  );
});

test.each([
  ['network.depth', 1202],
  ['network.filters', 2],
  ['network.filters', 4],
  ['training.iterations', 8000],
  ['training.iterations', 64_000],
  ['training.batchSize', 16],
  ['training.batchSize', 256],
])('a file may hold more than a form offers: %s of %d', (path, value) => {
  expect(parse(defaultWith(path, value))).toEqual(defaultWith(path, value));
});

test('what the form offers stays as it was, and an experiment may be all of it', () => {
  expect(limits.depth).toMatchObject({ minimum: 8, maximum: 110 });
  expect(limits.iterations).toMatchObject({ minimum: 25, maximum: 5000 });
  expect(limits.learningRate).toMatchObject({ minimum: 1e-4, maximum: 10 });
  for (const name of ['depth', 'bottleneckDepth', 'iterations', 'learningRate', 'seed'] as const) {
    expect(isWithin(limits[name].minimum, experimentLimits[name]), name).toBe(true);
    expect(isWithin(limits[name].maximum, experimentLimits[name]), name).toBe(true);
  }
});

test('a scale of 1 may be written and is then not told; nor is it in what is written', () => {
  const scaled = (shortcutScale: number) => parse(defaultWith('network.shortcutScale', shortcutScale));
  expect(JSON.stringify(scaled(1))).toBe(JSON.stringify(defaultExperiment));
  expect(scaled(0.5).network.shortcutScale).toBe(0.5);
});

test.each([
  ['network.depth', 7, 'invalid experiment.network.depth: 7 (want 6n + 2 from 8 to 1202)'],
  ['network.depth', 1208, 'invalid experiment.network.depth: 1208'],
  ['network.depth', '20', 'invalid experiment.network.depth: "20"'],
  ['network.residual', 1, 'invalid experiment.network.residual: 1 (want true or false)'],
  ['network.shortcut', 'A', 'invalid experiment.network.shortcut: "A" (want padded-identity or'],
  ['network.shortcutScale', 2.5, 'invalid experiment.network.shortcutScale: 2.5 (want a number from 0 to 2)'],
  ['network.shortcutScale', null, 'invalid experiment.network.shortcutScale: null'],
  ['network.filters', 0, 'invalid experiment.network.filters: 0 (want a whole number from 1 to 256)'],
  ['data', null, 'invalid experiment.data: null (want an object)'],
  ['data.side', 32, 'invalid experiment.data.side: 32 (want 14 or 28)'],
  ['training.iterations', 64001, 'invalid experiment.training.iterations: 64001 (want a whole number from 1 to 64000)'],
  ['training.batchSize', 257, 'invalid experiment.training.batchSize: 257 (want a whole number from 1 to 256)'],
  ['training.learningRate.rate', -0.1, 'invalid experiment.training.learningRate.rate: -0.1 (want a number from 0'],
  ['training.learningRate.dividedAt', 5, 'invalid experiment.training.learningRate.dividedAt: 5 (want a list)'],
  ['training.learningRate.dividedAt', [9, 0], 'invalid experiment.training.learningRate.dividedAt[1]: 0'],
  ['training.learningRate.warmUp', undefined, 'invalid experiment.training.learningRate.warmUp: undefined'],
  ['training.momentum', 1, 'invalid experiment.training.momentum: 1'],
  ['seed', 0, 'invalid experiment.seed: 0 (want a whole number from 1 to 2147483648)'],
  ['seed', NaN, 'invalid experiment.seed: null'],
])('an experiment whose %s is %o is refused by name', (path, value, message) => {
  expect(() => parse(defaultWith(path, value))).toThrow(message);
});
