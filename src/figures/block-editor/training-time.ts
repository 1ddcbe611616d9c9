import type { Experiment } from '../../experiment/experiment.ts';
import { figureStrings } from '../../i18n/figure.ts';
import { networksStatusStrings as statusWords } from '../../i18n/networks-status.ts';
import { timeHere } from '../../live-figure/own-images/time-here.ts';
import { sizeOf } from '../../worker/pace-model.ts';
import { papersExperiment } from './papers-experiment.ts';
import { blockStudy } from './study.ts';

/** Networks that train at once on two cores. */
const atOnce = 2;

/** Seconds that these take; an iteration of the lab's residual network takes `standard`, at the depth of the defaults. */
function secondsFor(experiments: readonly Experiment[], standard: number): number {
  const size = sizeOf(papersExperiment(blockStudy.defaults, true), 'wasm');
  const seconds = experiments.map((own) => (standard * own.training.iterations * sizeOf(own, 'wasm')) / size);
  return Math.max(...seconds, seconds.reduce((sum, own) => sum + own, 0) / atOnce);
}

/** How long these take, on images of the site by another machine; `standard` as above. */
export function timeFor(experiments: readonly Experiment[], standard: number): string {
  if (experiments[0]!.data.name === 'own') return timeHere(experiments, standard);
  return statusWords.estimate(figureStrings.about(secondsFor(experiments, standard)));
}
