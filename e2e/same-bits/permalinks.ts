import { experimentKey } from '../../src/experiment/experiment-key.ts';
import type { Experiment } from '../../src/experiment/experiment.ts';
import { parsePermalink } from '../../src/experiment/permalink.ts';
import { sweepStudy } from '../../src/figures/degradation-lab/study.ts';
import { experimentsOf } from '../../src/experiment/sweep.ts';

/** What readers open. */
export const permalinks = {
  /** Twins, recorded too; two links of the fingerprint. */
  twins: '?v=1&depths=8&kind=both&iterations=100&backend=wasm',
  /** The larger images, projections, no BN; nothing of the kind is recorded. */
  large: '?v=1&depths=8&kind=residual&option=B&bn=off&side=28&seed=5&iterations=25&backend=wasm',
} as const;

/** The experiments that a permalink stands for, by their keys. */
export function experimentsOfPermalink(permalink: string): Readonly<Record<string, Experiment>> {
  const experiments = experimentsOf(parsePermalink(sweepStudy, permalink).settings);
  return Object.fromEntries(experiments.map((experiment) => [experimentKey(experiment), experiment]));
}
