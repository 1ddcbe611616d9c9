import { depthOf } from './twins.ts';

/** Name of the file in content/runs, without its ending: a file for each number of blocks, so that a reader loads one. */
export const recordedName = (blocks: number): string =>
  `bottleneck-${depthOf('basic', blocks)}-${depthOf('bottleneck', blocks)}`;
