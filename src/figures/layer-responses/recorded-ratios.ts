import recordedText from '../../../content/runs/trained-to-the-end.json?raw';
import { measurementsOf } from '../../experiment/measurements.ts';
import { paperCifarTraining } from '../../experiment/paper-cifar-training.ts';
import { parseSampledRuns } from '../../experiment/sampled-runs.ts';
import { ratiosReading } from './ratios.ts';
import { experiments } from './study/experiments.ts';

const isAtPapersRate = (rate: number) => rate === paperCifarTraining.learningRate.rate;

/** As in the other charts. */
const depths = new Set(experiments.map(({ network }) => network.depth));

/** Runs to the end, at the paper's rate, of networks whose blocks have shortcuts. */
export const ratioRuns = parseSampledRuns(recordedText).runs.filter(
  ({ experiment, measurements }) =>
    experiment.network.residual &&
    depths.has(experiment.network.depth) &&
    isAtPapersRate(experiment.training.learningRate.rate) &&
    measurementsOf(measurements, 'block-ratios').length > 0,
);

/** How much their blocks change what comes to them. */
export const recordedRatios = ratiosReading(ratioRuns);
