import type { Fixture } from '../engine/fixtures/fixture.ts';

/** The head of a fixture: what PyTorch was told when it made the iterations that the engine is compared with. */
type FixtureHead = Pick<Fixture, 'name' | 'training' | 'batchNorm'> & { readonly checkpoints: readonly unknown[] };

const files = import.meta.glob<FixtureHead>('../engine/fixtures/recorded/*.json', { import: 'default', eager: true });
const fixtures = Object.values(files);

/** What the engine and PyTorch agree on, read from what the tests compare; throws where two fixtures disagree. */
function agreed<Value>(valueOf: (fixture: FixtureHead) => Value): Value {
  const values = fixtures.map(valueOf);
  if (new Set(values.map((value) => JSON.stringify(value))).size !== 1) {
    throw new Error(`fixtures disagree: ${JSON.stringify(values)}`);
  }
  return values[0]!;
}

export const conventions = {
  epsilon: agreed(({ batchNorm }) => batchNorm.epsilon),
  runningMomentum: agreed(({ batchNorm }) => batchNorm.runningMomentum),
  momentum: agreed(({ training }) => training.momentum),
  weightDecay: agreed(({ training }) => training.weightDecay),
  networks: fixtures.length,
  checkpoints: agreed(({ checkpoints }) => checkpoints.length),
};
