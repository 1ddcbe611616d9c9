import recordedText from '../../../content/runs/trained-to-the-end.json?raw';
import { measurementsOf } from '../../experiment/measurements.ts';
import { paperCifarTraining } from '../../experiment/paper-cifar-training.ts';
import { parseSampledRuns } from '../../experiment/sampled-runs.ts';
import { ratiosReading } from './ratios.ts';

const isAtPapersRate = (rate: number) => rate === paperCifarTraining.learningRate.rate;

/** Runs to the end, at the paper's rate, of networks whose blocks have shortcuts. */
export const ratioRuns = parseSampledRuns(recordedText).runs.filter(
  ({ experiment, measurements }) =>
    experiment.network.residual &&
    isAtPapersRate(experiment.training.learningRate.rate) &&
    measurementsOf(measurements, 'block-ratios').length > 0,
);

/** How much their blocks change what comes to them. */
export const recordedRatios = ratiosReading(ratioRuns);
