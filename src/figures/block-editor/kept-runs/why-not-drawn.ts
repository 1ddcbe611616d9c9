import type { DataChoice } from '../../../experiment/data-sets.ts';
import type { Experiment } from '../../../experiment/experiment.ts';
import { whyOther, whyTooShort } from '../../../live-figure/drawn-runs/why-not-drawn.ts';
import type { Drawable, WhyNotDrawn } from '../../../live-figure/drawn-runs/why-not-drawn.ts';
import { papersExperiment } from '../papers-experiment.ts';
import { blockStudy } from '../study.ts';

/** The network of the paper's that the figure would train with all that can be set there as it is in an experiment. */
function ownOf({ network, training, seed }: Experiment, data: DataChoice): Experiment {
  const { depth, filters, residual } = network;
  const { iterations, learningRate } = training;
  return papersExperiment(
    { ...blockStudy.defaults, data, depth, filters, seed, iterations, rate: learningRate.rate },
    residual,
  );
}

/**
 * Why the figure cannot draw a run beside its own, of written blocks or of the paper's, while these data are set. Null
 * where it can.
 */
export function whyNotDrawn(run: Drawable, data: DataChoice = blockStudy.defaults.data): WhyNotDrawn | null {
  return whyOther(run.experiment, ownOf(run.experiment, data)) ?? whyTooShort(run);
}
