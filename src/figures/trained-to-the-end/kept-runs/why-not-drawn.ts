import { whyOther, whyTooShort } from '../../../live-figure/drawn-runs/why-not-drawn.ts';
import type { Drawable, WhyNotDrawn } from '../../../live-figure/drawn-runs/why-not-drawn.ts';
import { longExperiment } from '../study/experiments.ts';

/** Why a run cannot be drawn beside the long ones: it is none, or none of the site's images. Null where it can. */
export function whyNotDrawn(run: Drawable): WhyNotDrawn | null {
  const { network, training, seed } = run.experiment;
  const { depth, residual, written } = network;
  if (written !== undefined) return { type: 'written' };
  const own = longExperiment({ depth, residual }, training.learningRate.rate, seed);
  return whyOther(run.experiment, own) ?? whyTooShort(run);
}
