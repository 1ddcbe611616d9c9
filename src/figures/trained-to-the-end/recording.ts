import type { Recordings } from '../../engine/recording.ts';
import { experiments, instruments } from './study/experiments.ts';

export const recordings: Recordings = {
  'trained-to-the-end': { kind: 'long-runs', experiments, instruments },
};
