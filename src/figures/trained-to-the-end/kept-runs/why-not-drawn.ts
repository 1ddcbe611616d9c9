import { whyOther, whyTooShort } from '../../../live-figure/drawn-runs/why-not-drawn.ts';
import type { Drawable, WhyNotDrawn } from '../../../live-figure/drawn-runs/why-not-drawn.ts';
import { longExperiment } from '../../../experiment/long-training.ts';

/** Why the figure cannot draw a run beside its own, from which it may differ in kind, depth, rate and seed alone. Null where it can. */
export function whyNotDrawn(run: Drawable): WhyNotDrawn | null {
  const { network, training, seed } = run.experiment;
  const { depth, residual, written } = network;
  if (written !== undefined) return { type: 'written' };
  const own = longExperiment({ depth, residual }, training.learningRate.rate, seed);
  return whyOther(run.experiment, own) ?? whyTooShort(run);
}
