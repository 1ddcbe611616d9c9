import { median } from '../../charts/median.ts';
import { measurementsOf } from '../../experiment/measurements.ts';
import type { RunResult } from '../../experiment/records.ts';

/** Norm of F(x) over norm of x, block by block, the medians of the seeds of one residual network. */
export interface BlockRatios {
  readonly depth: number;
  readonly seeds: number;
  /** In the order of the blocks. */
  readonly ratios: readonly number[];
  /** Of the blocks, the middle one. */
  readonly median: number;
}

type MeasuredRun = Pick<RunResult, 'experiment' | 'measurements'>;

/** Of a run's trained network: root mean squares over the images of both norms, and their ratio. */
export function ratiosOf({ measurements }: MeasuredRun): readonly number[] {
  const last = measurementsOf(measurements, 'block-ratios').at(-1);
  return (last?.blocks ?? []).map(({ residualNorm, shortcutNorm }) => residualNorm / shortcutNorm);
}

/** The shallowest network first. */
export function ratiosReading(runs: readonly MeasuredRun[]): readonly BlockRatios[] {
  const byDepth = [...Map.groupBy(runs, ({ experiment }) => experiment.network.depth)];
  return byDepth
    .map(([depth, own]) => {
      const all = own.map(ratiosOf);
      const ratios = all[0]!.map((_, block) => median(all.map((run) => run[block]!))!);
      return { depth, seeds: own.length, ratios, median: median(ratios)! };
    })
    .toSorted((a, b) => a.depth - b.depth);
}
