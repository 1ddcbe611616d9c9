import longText from '../../../content/runs/trained-to-the-end.json?raw';
import { paperCifarTraining } from '../../experiment/paper-cifar-training.ts';
import { parseSampledRuns } from '../../experiment/sampled-runs.ts';
import { isOfPair } from './pairs.ts';

const { rate } = paperCifarTraining.learningRate;

/** The long runs of the pair of plain networks, at the paper's rate. */
export const pairRuns = parseSampledRuns(longText).runs.filter((run) => isOfPair(run, rate));
