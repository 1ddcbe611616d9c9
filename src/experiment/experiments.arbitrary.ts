import fc from 'fast-check';
import { dataNames, dataSets } from './data-sets.ts';
import type { OwnData } from './data-sets.ts';
import { sides } from './defaults.ts';
import { depthLimit, experimentLimits } from './experiment-limits.ts';
import type { Experiment } from './experiment.ts';
import { blockKinds, limits, shortcutKinds } from './limits.ts';
import type { Limit } from './limits.ts';
import type { Measurement } from './measurements.ts';
import type { RecordedRun } from './records.ts';
import { ownChannels, ownDataLimits, ownSides } from './own-data-limits.ts';
import { withoutDefaults } from './without-defaults.ts';
import type { DepthSweep, NetworkKind } from './sweep.ts';

// Valid values of this layer's nouns, for tests that hold for all of them.

function within({ minimum, maximum, step }: Limit): fc.Arbitrary<number> {
  if (step === null) return fc.double({ min: minimum, max: maximum, noNaN: true }).map((value) => value + 0);
  return fc.nat({ max: (maximum - minimum) / step }).map((steps) => minimum + steps * step);
}

const kinds = fc.constantFrom<readonly NetworkKind[]>(['plain'], ['residual'], ['plain', 'residual']);
const depths = fc.uniqueArray(within(limits.depth), { minLength: 1 }).map((list) => list.sort((a, b) => a - b));

export const anySweep: fc.Arbitrary<DepthSweep> = fc.record({
  depths,
  kinds,
  shortcut: fc.constantFrom(...shortcutKinds),
  seedCount: within(limits.seedCount),
  firstSeed: within(limits.firstSeed),
  iterations: within(limits.iterations),
  batchNorm: fc.boolean(),
  learningRate: within(limits.learningRate),
  side: fc.constantFrom(...sides),
});

const anyNetwork = fc.constantFrom(...blockKinds).chain((block) =>
  fc.record({
    depth: within(depthLimit(block)),
    residual: fc.boolean(),
    shortcut: fc.constantFrom(...shortcutKinds),
    shortcutScale: fc.oneof(fc.constant(1), within(experimentLimits.shortcutScale)),
    block: fc.constant(block),
    filters: within(experimentLimits.filters),
    batchNorm: fc.boolean(),
  }),
);

const anySchedule = fc.record({
  rate: within(experimentLimits.learningRate),
  dividedAt: fc.array(within(experimentLimits.scheduleIteration), { maxLength: 3 }),
  warmUp: fc.option(
    fc.record({ rate: within(experimentLimits.learningRate), iterations: within(experimentLimits.scheduleIteration) }),
  ),
});

const siteData = dataNames.flatMap((name) => dataSets[name].sides.map((side) => ({ name, side })));
/** At least as many classes and images as the measurements below are of. */
export const anyOwnData: fc.Arbitrary<OwnData> = fc.record({
  name: fc.constant('own' as const),
  fingerprint: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 32, maxLength: 32 }),
  side: fc.constantFrom(...ownSides),
  channels: fc.constantFrom(...ownChannels),
  classes: within({ ...ownDataLimits.classes, minimum: 10 }),
  trainingImages: within({ ...ownDataLimits.trainingImages, minimum: 10_000 }),
  testImages: within({ ...ownDataLimits.testImages, minimum: 2000 }),
});

export const anyData = fc.oneof({ arbitrary: fc.constantFrom(...siteData), weight: 3 }, anyOwnData);

const anyDrawn: fc.Arbitrary<Experiment> = fc
  .record({
    network: anyNetwork,
    data: anyData,
    augment: fc.boolean(),
    training: fc.record({
      iterations: within(experimentLimits.iterations),
      batchSize: within(experimentLimits.batchSize),
      learningRate: anySchedule,
      momentum: within(experimentLimits.momentum),
      weightDecay: within(experimentLimits.weightDecay),
    }),
    seed: within(experimentLimits.seed),
  })
  .map(({ augment, ...drawn }) => {
    const training = { ...drawn.training, ...(augment && ({ augmentation: 'crop-and-mirror' } as const)) };
    return withoutDefaults({ ...drawn, training });
  });

const anyStarted: fc.Arbitrary<Experiment> = fc
  .record({
    own: anyDrawn,
    other: anyDrawn,
    blocks: fc.constantFrom([], [0], [1, 2]),
    seed: within(experimentLimits.seed),
  })
  .map(({ own, other, blocks, seed }) => {
    const edits = blocks.length > 0 ? [{ kind: 'weights-redrawn', blocks, seed } as const] : [];
    return { ...own, start: { experiment: { ...own, training: other.training, seed: other.seed }, edits } };
  });

/** As it comes from a file. */
export const anyExperiment = fc.oneof({ arbitrary: anyDrawn, weight: 3 }, anyStarted);

const fraction = within({ minimum: 0, maximum: 2000, step: 1, form: '' }).map((wrong) => wrong / 2000);
const anyText = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => /./.test(text));
/** Any float32 that a loss may be; adding 0 takes the sign from -0. */
const anyLoss = fc.float({ noNaN: true, noDefaultInfinity: true }).map((loss) => loss + 0);
const anyIteration = fc.record({ trainingLoss: anyLoss, wrong: fc.nat({ max: 256 }) });

const anyEvaluation = fc.record({
  testError: fraction,
  subsetError: fraction,
  mistakes: fc.array(fc.record({ index: fc.nat({ max: 1999 }), predicted: fc.nat({ max: 9 }) }), { maxLength: 12 }),
});

/** Zero, infinite and not a number, too. */
const anyStrength = fc.float({ min: 0 }).map((value) => value + 0);
const anySet = fc.constantFrom('training' as const, 'test' as const);
const share = fc.record({ set: anySet, images: fc.integer({ min: 1, max: 2000 }) });
const iteration = within({ ...experimentLimits.iterations, minimum: 0 });
const few = { maxLength: 4 };

export const anyMeasurement: fc.Arbitrary<Measurement> = fc.oneof(
  fc.record({
    ...{ type: fc.constant('gradient-norms' as const), iteration },
    layers: fc.array(fc.record({ layer: anyText, gradientNorm: anyStrength, weightNorm: anyStrength }), few),
  }),
  fc.record({
    ...{ type: fc.constant('responses' as const), iteration, share },
    layers: fc.array(fc.record({ layer: anyText, responseStd: anyStrength, scale: anyStrength }), few),
  }),
  fc.record({
    ...{ type: fc.constant('block-ratios' as const), iteration, share },
    blocks: fc.array(fc.record({ block: anyText, residualNorm: anyStrength, shortcutNorm: anyStrength }), few),
  }),
  fc.record({
    ...{ type: fc.constant('answers' as const), iteration, set: anySet },
    answers: fc.array(
      fc.record({
        image: fc.nat({ max: 1999 }),
        predicted: fc.nat({ max: 9 }),
        probabilities: fc.array(anyStrength, few),
      }),
      few,
    ),
  }),
  fc.record({ type: fc.constant('share-error' as const), iteration, share, error: fraction }),
  fc.record({ type: fc.constant('share-loss' as const), iteration, share, loss: anyStrength }),
);

const provenanceFields = {
  engineVersion: anyText,
  backend: fc.constantFrom('wasm', 'webgl', 'cpu'),
  date: fc.constantFrom('2015-12-10', '2015-12-10T08:30:00.000Z'),
  machine: anyText,
  command: anyText,
  millisecondsPerIteration: fc.double({ min: 0, max: 1e4, noNaN: true }).map((value) => value + 0),
};
/** Memory was not always recorded. */
const anyProvenance = fc.oneof(
  fc.record(provenanceFields),
  fc.record({ ...provenanceFields, heapBytes: fc.nat({ max: 2 ** 31 - 1 }) }),
);

export const anyRecordedRun: fc.Arbitrary<RecordedRun> = anyExperiment.chain((experiment) =>
  fc.record({
    experiment: fc.constant(experiment),
    records: fc.array(anyIteration, { maxLength: Math.min(120, experiment.training.iterations) }).map((list) =>
      list.map(({ trainingLoss, wrong }, index) => ({
        iteration: index + 1,
        trainingLoss,
        trainingError: (wrong % (experiment.training.batchSize + 1)) / experiment.training.batchSize,
      })),
    ),
    measurements: fc.array(anyMeasurement, { maxLength: 3 }),
    evaluation: fc.option(anyEvaluation.map((own) => ({ iteration: experiment.training.iterations, ...own }))),
    provenance: anyProvenance,
  }),
);
