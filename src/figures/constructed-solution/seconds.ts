import { networkOf } from '../../experiment/experiment-network.ts';
import { sizeOf } from '../../worker/pace-model.ts';
import { countWorkOf } from '../../worker/work.ts';
import { experimentsOf } from './study/experiments.ts';
import type { SolutionSettings } from './study/experiments.ts';

const cores = 2;

/** Seconds that all networks of some settings take on two cores, where an iteration of the standard one takes so many. */
export function secondsOf(settings: SolutionSettings, ofStandard: number): number {
  const sizes = experimentsOf(settings).map((experiment) => {
    countWorkOf(experiment, networkOf(experiment));
    return sizeOf(experiment, 'wasm') * experiment.training.iterations;
  });
  return (sizes.reduce((sum, own) => sum + own, 0) * ofStandard) / cores;
}
