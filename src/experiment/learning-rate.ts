import type { LearningRateSchedule } from './experiment.ts';

// #region learning-rate
/**
 * The learning rate of an iteration, counting from 0: the warm-up's rate for its first iterations (paper Sec. 4.2, the
 * 110-layer net), then the full rate, divided by 10 from each of the given iterations on (paper Sec. 3.4).
 */
export function learningRateAt(iteration: number, { rate, dividedAt, warmUp }: LearningRateSchedule): number {
  if (warmUp !== null && iteration < warmUp.iterations) return warmUp.rate;
  // The divisor is exact, so that 0.1 comes out as 0.001 after two divisions, rounded once.
  const divisor = dividedAt.reduce((product, start) => (iteration >= start ? product * 10 : product), 1);
  return rate / divisor;
}
// #endregion
