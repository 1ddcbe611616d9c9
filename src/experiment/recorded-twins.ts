import type { Experiment } from './experiment.ts';
import type { NetworkKind } from './sweep.ts';
import { twinExperiment } from './twin-experiment.ts';

const depth = 20;
const seed = 1;

/** The twins whose weights lie on the site: figures look into them. */
export const recordedTwins: Readonly<Record<NetworkKind, Experiment>> = {
  plain: twinExperiment('plain', depth, seed),
  residual: twinExperiment('residual', depth, seed),
};
