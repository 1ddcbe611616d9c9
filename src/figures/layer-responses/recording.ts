import type { Recordings } from '../../engine/recording.ts';
import { experiments, instruments } from './study/experiments.ts';

export const recordings: Recordings = { 'layer-responses': { kind: 'runs', experiments, instruments, nudged: false } };
