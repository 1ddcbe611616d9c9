import type { RunResult } from './records.ts';

/**
 * How a loss came to be no finite number. `at-once`: the first one already, which is computed before any update, so that
 * no learning rate has had a part in it. `overshoot`: after losses or with a rate that are too large. `sudden`: out of
 * losses as they should be.
 */
export type Divergence = 'at-once' | 'overshoot' | 'sudden';

/** About twice the loss of guessing among ten classes, which is ln 10: a loss above it has grown in training. */
const highLoss = 4.6;
/** Ten times the rate of the recorded sweep. */
const highRate = 0.3;

/** How a run that diverged did so, from the finite records that it leaves. */
export function divergenceOf({ records, experiment }: Pick<RunResult, 'records' | 'experiment'>): Divergence {
  if (records.length === 0) return 'at-once';
  const isHigh = records.some(({ trainingLoss }) => trainingLoss > highLoss);
  return isHigh || experiment.training.learningRate.rate >= highRate ? 'overshoot' : 'sudden';
}
