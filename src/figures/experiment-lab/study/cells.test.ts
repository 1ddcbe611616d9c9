import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dataText } from '../../../experiment/data-sets.ts';
import { experimentKey } from '../../../experiment/experiment-key.ts';
import { JsonValue } from '../../../experiment/json-value.ts';
import { parseExperiment } from '../../../experiment/parse-experiment.ts';
import { recordedSweeps } from '../../../live-figure/recorded-sweeps-at-build.ts';
import { cellsOf, experimentsOf, mostRuns, refusalOf } from './cells.ts';
import { anySettings } from './settings.arbitrary.ts';
import { labStudy } from './study.ts';
import { valuesOf, variedFields } from './varied.ts';

const { defaults } = labStudy;
const settings = anySettings(defaults);

/** The keys of all that is to be trained, by loops in loops. */
function naively(own: typeof defaults): Set<string> {
  const keys = new Set<string>();
  for (let seed = own.firstSeed; seed < own.firstSeed + own.seedCount; seed += 1)
    for (const depth of own.depths)
      for (const rate of own.rates)
        for (const filters of own.filters)
          for (const batchSize of own.batchSizes)
            for (const shortcut of own.shortcuts)
              for (const batchNorm of own.batchNorms)
                for (const block of own.blocks)
                  for (const kind of own.kinds)
                    keys.add(
                      [
                        `depth=${depth} residual=${kind === 'residual'} shortcut=${kind === 'residual' ? shortcut : 'none'}`,
                        ...(kind === 'residual' && own.shortcutScale !== 1
                          ? [`shortcutScale=${own.shortcutScale}`]
                          : []),
                        `block=${block} filters=${filters} batchNorm=${batchNorm} data=${dataText(own.data)} side=${own.data.side}`,
                        `iterations=${own.iterations} batchSize=${batchSize} learningRate=${rate} dividedAt=${own.dividedAt.join()}`,
                        `warmUpRate=${own.hasWarmUp ? own.warmUpRate : null}`,
                        `warmUpIterations=${own.hasWarmUp ? own.warmUpIterations : null}`,
                        `momentum=${own.momentum} weightDecay=${own.weightDecay} seed=${seed}`,
                        ...(own.isAugmented ? ['augmentation=crop-and-mirror'] : []),
                      ].join(' '),
                    );
  return keys;
}

function recordedKeys(): readonly string[] {
  return recordedSweeps().map(({ experiment }) => experimentKey(experiment));
}

test('what follows from settings is what loops in loops make of them, each once', () => {
  fc.assert(
    fc.property(settings, (own) => {
      const keys = experimentsOf(own).map(experimentKey);
      expect(new Set(keys)).toEqual(naively(own));
      expect(keys).toHaveLength(new Set(keys).size);
    }),
    { numRuns: 60 },
  );
});

test('every experiment is one that the engine takes, and its networks have a depth that their blocks can have', () => {
  fc.assert(
    fc.property(settings, (own) => {
      for (const experiment of experimentsOf(own)) {
        expect(experimentKey(parseExperiment(new JsonValue(experiment, 'experiment')))).toBe(experimentKey(experiment));
      }
    }),
    { numRuns: 20 },
  );
});

test('a cell stands at the values of the fields that are varied, twins side by side and seed by seed', () => {
  const cells = cellsOf({ ...defaults, depths: [8, 20], rates: [0.01, 0.1], seedCount: 2 });
  expect(cells.slice(0, 4).map(({ x, facet, kind, seed }) => [x, facet, kind, seed])).toEqual([
    [8, 0.01, 'plain', 1],
    [8, 0.01, 'residual', 1],
    [8, 0.1, 'plain', 1],
    [8, 0.1, 'residual', 1],
  ]);
  expect(cells.map(({ seed }) => seed)).toEqual([...Array<number>(8).fill(1), ...Array<number>(8).fill(2)]);
  for (const { x, facet, kind, experiment } of cells) {
    const { network, training } = experiment;
    expect([x, facet, kind]).toEqual([
      network.depth,
      training.learningRate.rate,
      network.residual ? 'residual' : 'plain',
    ]);
  }
});

test('a plain network is trained once, and stands beside its twins of every shortcut', () => {
  const own = { ...defaults, depths: [8], shortcuts: ['padded-identity', 'projection-always'], seedCount: 1 } as const;
  const cells = cellsOf(own);
  expect(cells.filter(({ kind }) => kind === 'plain')).toHaveLength(2);
  expect(new Set(cells.map(({ key }) => key)).size).toBe(3);
  expect(experimentsOf(own)).toHaveLength(3);
});

test('untouched, the lab shows what was recorded', () => {
  const recorded = new Set(recordedKeys());
  expect(experimentsOf(defaults).filter((experiment) => !recorded.has(experimentKey(experiment)))).toEqual([]);
  expect(experimentsOf(defaults)).toHaveLength(18);
});

test('nothing recorded is of other images, or of augmented ones', () => {
  const recorded = new Set(recordedKeys());
  const fingerprint = 'f'.repeat(32);
  const counts = { channels: 1, classes: 10, trainingImages: 10_000, testImages: 2000 };
  const own = { name: 'own', fingerprint, side: 14, ...counts } as const;
  for (const other of [{ data: own }, { isAugmented: true }]) {
    const keys = cellsOf({ ...defaults, ...other }).map(({ key }) => key);
    expect(keys.filter((key) => recorded.has(key))).toEqual([]);
  }
});

test('sixty runs are taken and more are not, two varied fields are and three are not', () => {
  const depths = [8, 14, 20, 26, 32, 38];
  const sixty = { ...defaults, depths, seedCount: 5 };
  expect(experimentsOf(sixty)).toHaveLength(mostRuns);
  expect(refusalOf(sixty)).toBeNull();
  expect(refusalOf({ ...sixty, depths: [...depths, 44] })).toEqual({ code: 'too-many-runs', runs: 70 });
  const two = { ...defaults, depths: [8, 14], rates: [0.1, 0.2] };
  expect(refusalOf(two)).toBeNull();
  expect(refusalOf({ ...two, batchNorms: [true, false] })).toEqual({
    code: 'too-many-varied',
    fields: ['depth', 'rate', 'bn'],
  });
});

test('a field is varied where it has more than one value', () => {
  fc.assert(
    fc.property(settings, (own) => {
      for (const field of ['depth', 'rate', 'filters', 'batch', 'shortcut', 'bn', 'block'] as const)
        expect(variedFields(own).includes(field)).toBe(valuesOf(own, field).length > 1);
    }),
  );
});
