import recordedText from '../../../content/runs/trained-to-the-end.json?raw';
import { paperRate } from '../../experiment/long-training.ts';
import { parseSampledRuns } from '../../experiment/sampled-runs.ts';
import { curveOf } from './curves.ts';
import { endOf, rateOf, trainedReading } from './reading.ts';
import type { NetworkEnd } from './reading.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { comparedDepths } from './study/experiments.ts';

/** Every run that is recorded. */
export const trainedRuns = parseSampledRuns(recordedText).runs;

/** Those of the two depths that are compared, at the paper's rate. */
export const comparedRuns = trainedRuns.filter(
  (run) => rateOf(run) === paperRate && comparedDepths.includes(run.experiment.network.depth),
);

/** Those that the caption speaks of: both depths, at every rate. */
export const captionedRuns = trainedRuns.filter(({ experiment }) => comparedDepths.includes(experiment.network.depth));

export const comparedCurves = comparedRuns.map(curveOf);

/** What they show. */
export const recordedTraining = trainedReading(trainedRuns);

/** The median errors at the end of one network's runs, at the paper's rate or another; throws where there are none. */
export function trainedEnd(kind: NetworkKind, depth: number, rate = paperRate): NetworkEnd {
  return endOf(trainedRuns, { kind, depth, rate });
}
