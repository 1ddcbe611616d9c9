import { defaultExperiment } from '../../experiment/defaults.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { recordedSeeds, twinExperiments } from './twin-experiments.ts';
import { blockCounts } from './twins.ts';

/** Ways in which the twins with shortcuts are trained once more: does what they show depend on what we chose? */
export const checkNames = ['projections', 'projectionsDeeper', 'lowerRate', 'higherRate', 'longer'] as const;

export type CheckName = (typeof checkNames)[number];

/** Times by which rate and iterations are changed. */
const rateFactor = 3;
export const longerFactor = 4;

const [few, many] = blockCounts;
const { rate } = defaultExperiment.training.learningRate;

function withProjections(experiment: Experiment): Experiment {
  return { ...experiment, network: { ...experiment.network, shortcut: 'projection-when-widening' } };
}

const withRate = (changed: number) => (experiment: Experiment) => {
  const { training } = experiment;
  return { ...experiment, training: { ...training, learningRate: { ...training.learningRate, rate: changed } } };
};

function trainedLonger(experiment: Experiment): Experiment {
  const { training } = experiment;
  return { ...experiment, training: { ...training, iterations: longerFactor * training.iterations } };
}

/** How many blocks the twins of a check have in each stage, and what is changed in them. */
const checks: Readonly<Record<CheckName, readonly [blocks: number, change: (own: Experiment) => Experiment]>> = {
  projections: [few, withProjections],
  projectionsDeeper: [many, withProjections],
  lowerRate: [few, withRate(rate / rateFactor)],
  higherRate: [few, withRate(rate * rateFactor)],
  longer: [few, trainedLonger],
};

/** The experiments of one check, seed by seed, the basic net first. */
export function checkExperiments(name: CheckName): readonly Experiment[] {
  const [blocks, change] = checks[name];
  const { seed: firstSeed, training } = defaultExperiment;
  return twinExperiments({ blocks, seedCount: recordedSeeds, firstSeed, iterations: training.iterations })
    .filter(({ network }) => network.residual)
    .map(change);
}
