import type { RecordingOfRuns, Recordings } from '../../engine/recording.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { deepestExperiments, startedExperiments } from './study/experiments.ts';

const recordingOf = (experiments: readonly Experiment[]): RecordingOfRuns => {
  return { kind: 'runs', experiments, instruments: [], nudged: false };
};

export const recordings: Recordings = {
  'thousand-layers': recordingOf(startedExperiments),
  'thousand-layers-1202': recordingOf(deepestExperiments),
};
