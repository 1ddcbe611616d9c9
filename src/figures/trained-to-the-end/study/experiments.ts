import type { Experiment } from '../../../experiment/experiment.ts';
import type { InstrumentChoice } from '../../../experiment/instrument-choice.ts';
import { longExperiment, paperRate } from '../../../experiment/long-training.ts';

/** The depths that are trained at every rate: the paper's shallow and deep nets of its argument. */
export const comparedDepths = [20, 56];

/** The paper's rate and smaller ones: a gap could be an unlucky rate. */
export const rates = [paperRate, 0.03, 0.01, 0.003];

/** The depth that only a residual net is trained at, as in the paper's Table 6. */
export const deepest = 110;

/** All that are trained at the paper's rate. */
export const depths = [8, 20, 32, 44, 56, deepest];

const seeds = [1, 2, 3];

function twins(depths: readonly number[], rate: number, seed: number): readonly Experiment[] {
  return depths.flatMap((depth) => [false, true].map((residual) => longExperiment({ depth, residual }, rate, seed)));
}

/** What decides comes first, so that a recording that was stopped early has it: then the other depths, and other rates. */
const stages: readonly ((seed: number) => readonly Experiment[])[] = [
  (seed) => twins(comparedDepths, paperRate, seed),
  (seed) => twins([8, 32, 44], paperRate, seed),
  (seed) => rates.filter((rate) => rate !== paperRate).flatMap((rate) => twins(comparedDepths, rate, seed)),
  (seed) => [longExperiment({ depth: deepest, residual: true }, paperRate, seed)],
];

/** Long runs, each stage seed by seed. */
export const experiments: readonly Experiment[] = stages.flatMap((experimentsOf) => seeds.flatMap(experimentsOf));

/** Iterations from one reading of errors on images that never change to the next. */
export const shareInterval = 400;

/** Both errors on images that never change, 20 times on the way, and what the trained network looks like inside. */
export const instruments: readonly InstrumentChoice[] = [
  { type: 'share-error', due: { kind: 'every', iterations: shareInterval }, share: { set: 'training', images: 2000 } },
  { type: 'share-error', due: { kind: 'every', iterations: shareInterval }, share: { set: 'test', images: 2000 } },
  { type: 'responses', due: { kind: 'end' }, share: { set: 'test', images: 2000 } },
  { type: 'block-ratios', due: { kind: 'end' }, share: { set: 'test', images: 2000 } },
];
