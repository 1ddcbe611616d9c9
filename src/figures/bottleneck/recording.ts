import type { RecordingOfRuns, Recordings } from '../../engine/recording.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { defaultExperiment } from '../../experiment/defaults.ts';
import { checkExperiments, checkNames } from './checks.ts';
import { recordedName } from './recorded-name.ts';
import { recordedSeeds, twinExperiments } from './twin-experiments.ts';
import { blockCounts } from './twins.ts';

const { seed: firstSeed, training } = defaultExperiment;

const recordingOf = (experiments: readonly Experiment[]): RecordingOfRuns => {
  return { kind: 'runs', experiments, instruments: [], nudged: false };
};

/** A file for each number of blocks. */
export const recordings: Recordings = {
  ...Object.fromEntries(
    blockCounts.map((blocks) => [
      recordedName(blocks),
      recordingOf(twinExperiments({ blocks, seedCount: recordedSeeds, firstSeed, iterations: training.iterations })),
    ]),
  ),
  'bottleneck-checks': recordingOf(checkNames.flatMap(checkExperiments)),
};
