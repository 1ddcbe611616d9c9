import type { Experiment } from '../../../experiment/experiment.ts';
import { sides } from '../../../experiment/defaults.ts';
import { experimentsOf } from '../../../experiment/sweep.ts';
import type { DepthSweep } from '../../../experiment/sweep.ts';
import { whyOther, whyTooShort } from '../../../live-figure/drawn-runs/why-not-drawn.ts';
import type { Drawable, WhyNotDrawn } from '../../../live-figure/drawn-runs/why-not-drawn.ts';

/** What can be set in the lab, as it is in an experiment. */
export function sweepOf({ network, data, training, seed }: Experiment): DepthSweep {
  const { depth, residual, shortcut, batchNorm } = network;
  return {
    ...{ depths: [depth], kinds: [residual ? 'residual' : 'plain'], shortcut, batchNorm },
    ...{ seedCount: 1, firstSeed: seed, iterations: training.iterations, learningRate: training.learningRate.rate },
    side: sides.find((side) => side === data.side) ?? sides[0],
  };
}

/** Why the lab cannot draw a run beside its own: it draws what it can train. Null where it can. */
export function whyNotDrawn(run: Drawable): WhyNotDrawn | null {
  const { experiment } = run;
  if (experiment.network.written !== undefined) return { type: 'written' };
  return whyOther(experiment, experimentsOf(sweepOf(experiment))[0]!) ?? whyTooShort(run);
}
