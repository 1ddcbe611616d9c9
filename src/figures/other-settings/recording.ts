import type { Recordings } from '../../engine/recording.ts';
import { formatEndedRuns } from './ended-run.ts';
import { experiments } from './study/experiments.ts';

export const recordings: Recordings = {
  'other-settings': { kind: 'runs', experiments, instruments: [], nudged: false, summary: formatEndedRuns },
};
