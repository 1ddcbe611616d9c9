import type { Experiment } from '../../experiment/experiment.ts';

/** The deepest of some networks; of twins, the residual one. */
export function deepestOf(experiments: readonly Experiment[]): Experiment | undefined {
  return experiments.toSorted(({ network: one }, { network: other }) =>
    one.depth === other.depth ? Number(other.residual) - Number(one.residual) : other.depth - one.depth,
  )[0];
}

/** One network, trained for so many iterations. */
export function trainedFor(experiment: Experiment, iterations: number): Experiment {
  return { ...experiment, training: { ...experiment.training, iterations } };
}
