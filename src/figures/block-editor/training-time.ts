import type { Experiment } from '../../experiment/experiment.ts';
import { sizeOf } from '../../worker/pace-model.ts';
import { papersExperiment } from './papers-experiment.ts';
import { blockStudy } from './study.ts';

/** Networks that train at once on two cores. */
const atOnce = 2;

/** Seconds that these take, on images of the site; an iteration of the lab's residual network takes `standard`, at the depth of the defaults. */
export function secondsFor(experiments: readonly Experiment[], standard: number): number {
  const size = sizeOf(papersExperiment(blockStudy.defaults, true), 'wasm');
  const seconds = experiments.map((own) => (standard * own.training.iterations * sizeOf(own, 'wasm')) / size);
  return Math.max(...seconds, seconds.reduce((sum, own) => sum + own, 0) / atOnce);
}
