import type { RecordingOfRuns, Recordings } from '../../engine/recording.ts';
import { sweepFiles, sweptExperiments } from '../../experiment/recorded-sweeps.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { roundingOfRuns } from './rounding-of-runs.ts';

function recordingOf(experiments: readonly Experiment[]): RecordingOfRuns {
  return { kind: 'runs', experiments, instruments: [], nudged: false };
}

export const recordings: Recordings = {
  /** A file for each rate: a reader who trains at one loads no other. */
  ...Object.fromEntries(sweepFiles.map(({ name, experiments }) => [name, recordingOf(experiments)])),
  /** What the lab holds a live run against that has other bits than the recorded one. */
  rounding: { ...recordingOf(sweptExperiments), nudged: true, summary: roundingOfRuns },
};
