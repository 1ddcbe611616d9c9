import type { Training } from '../../../experiment/experiment.ts';
import { learningRateAt } from '../../../experiment/learning-rate.ts';

/**
 * What weight decay alone leaves of a parameter that starts at 1 and whose gradient is zero throughout: the engine's
 * update, v = momentum v + weightDecay w, then w = w - rate v.
 */
export function decayAlone({ iterations, learningRate, momentum, weightDecay }: Omit<Training, 'batchSize'>): number {
  let parameter = 1;
  let velocity = 0;
  for (let iteration = 0; iteration < iterations; iteration++) {
    velocity = momentum * velocity + weightDecay * parameter;
    parameter -= learningRateAt(iteration, learningRate) * velocity;
  }
  return parameter;
}
