import type { Recordings } from '../../engine/recording.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { experimentKey } from '../../experiment/experiment-key.ts';
import { builtDepths, experimentsOf, instruments } from './study/experiments.ts';
import { solutionStudy } from './study/study.ts';

const seeds = [1, 2, 3];

/** The shallow networks are the same at every depth. */
function each(experiments: readonly Experiment[]): readonly Experiment[] {
  return [...new Map(experiments.map((experiment) => [experimentKey(experiment), experiment])).values()];
}

const { sigma } = solutionStudy.defaults;
const experiments = each(
  builtDepths.toReversed().flatMap((depth) => seeds.flatMap((seed) => experimentsOf({ depth, sigma, seed }))),
);

export const recordings: Recordings = {
  'constructed-solution': { kind: 'runs', experiments, instruments, nudged: false },
};
