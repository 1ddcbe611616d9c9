import { defaultExperiment } from '../../experiment/defaults.ts';
import type { Measurement } from '../../experiment/measurements.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import type { ShownRun } from '../../live-figure/shown-run.ts';

/** A live run of the lab with an error for each iteration that it has made. */
export function runOf(
  kind: NetworkKind,
  depth: number,
  status: ShownRun['status'],
  errors: readonly number[] = [],
  measurements: readonly Measurement[] = [],
): ShownRun {
  const { network } = defaultExperiment;
  return {
    experiment: { ...defaultExperiment, network: { ...network, depth, residual: kind === 'residual' } },
    status,
    records: errors.map((trainingError, index) => ({ iteration: index + 1, trainingLoss: 1, trainingError })),
    measurements,
    evaluation: null,
  };
}

/** The same error again and again. */
export function level(error: number, iterations: number): readonly number[] {
  return Array.from({ length: iterations }, () => error);
}
