import longText from '../../../content/runs/trained-to-the-end.json?raw';
import { paperCifarTraining } from '../../experiment/paper-cifar-training.ts';
import { parseSampledRuns } from '../../experiment/sampled-runs.ts';
import { plainPairOf } from './pairs.ts';

/** The pair of plain networks, trained to the end at the paper's rate. */
export const recordedPair = plainPairOf(parseSampledRuns(longText).runs, paperCifarTraining.learningRate.rate);
