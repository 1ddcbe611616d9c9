import type { RecordingOfRuns, Recordings } from '../../engine/recording.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { defaultExperiment } from '../../experiment/defaults.ts';
import { longerExperiments, longerFile } from './longer-runs.ts';
import { recordedName } from './recorded-name.ts';
import { recordedSeeds, twinsOf, workbenchDepths } from './workbench-experiments.ts';

const { seed: firstSeed, training } = defaultExperiment;

const recordingOf = (experiments: readonly Experiment[]): RecordingOfRuns => {
  return { kind: 'runs', experiments, instruments: [], nudged: false };
};

/** A file for each depth, so that a reader who chooses one loads no other. */
export const recordings: Recordings = {
  ...Object.fromEntries(
    workbenchDepths.map((depth) => [
      recordedName(depth),
      recordingOf(twinsOf({ depth, seedCount: recordedSeeds, firstSeed, iterations: training.iterations })),
    ]),
  ),
  'shortcut-workbench-longer': { ...recordingOf(longerExperiments), summary: longerFile },
};
