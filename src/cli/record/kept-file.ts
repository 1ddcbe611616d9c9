import { createHash } from 'node:crypto';
import { nodeAssets } from '../../engine/assets.node.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { experimentKey } from '../../experiment/experiment-key.ts';

/** A run goes on, and is finished, for these kernels only: others give other bits. */
const { kernelsWasm } = nodeAssets();

/** Where the runs of a recording are kept while not all of them are there; its address ends with a slash. */
export function keptFolder(name: string): URL {
  return new URL(`../../../build/recordings/${name}/`, import.meta.url);
}

/** What the file of an experiment is called there, without its ending. */
export function keptName(experiment: Experiment): string {
  const hash = createHash('sha256').update(experimentKey(experiment)).update(kernelsWasm).digest('hex');
  return hash.slice(0, 16);
}
