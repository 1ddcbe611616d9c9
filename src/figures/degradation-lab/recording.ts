import type { RecordingOfRuns, Recordings } from '../../engine/recording.ts';
import { sweptExperiments } from '../../experiment/recorded-sweeps.ts';
import { roundingOfRuns } from './rounding-of-runs.ts';

const sweeps: RecordingOfRuns = { kind: 'runs', experiments: sweptExperiments, instruments: [], nudged: false };

export const recordings: Recordings = {
  'degradation-lab': sweeps,
  /** What the lab holds a live run against that has other bits than the recorded one. */
  rounding: { ...sweeps, nudged: true, summary: roundingOfRuns },
};
