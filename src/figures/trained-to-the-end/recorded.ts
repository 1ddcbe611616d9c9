import recordedText from '../../../content/runs/trained-to-the-end.json?raw';
import { parseSampledRuns } from '../../experiment/sampled-runs.ts';
import { endOf, trainedReading } from './reading.ts';
import type { NetworkEnd } from './reading.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { paperRate } from './study/experiments.ts';

/** Every run that is recorded. */
export const trainedRuns = parseSampledRuns(recordedText).runs;

/** What they show. */
export const recordedTraining = trainedReading(trainedRuns);

/** The median errors at the end of one network's runs, at the paper's rate or another; throws where there are none. */
export function trainedEnd(kind: NetworkKind, depth: number, rate = paperRate): NetworkEnd {
  return endOf(trainedRuns, { kind, depth, rate });
}
