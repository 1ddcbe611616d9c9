import { measurementsOf } from '../../experiment/measurements.ts';
import { trainingErrorAt } from '../../experiment/records.ts';
import type { RunResult } from '../../experiment/records.ts';
import type { RunCurve } from './chart.ts';
import { pointInterval } from './packed-curves.ts';

/** A run that goes on, at the points at which recorded runs have theirs, and where it is now. */
export function liveCurveOf({ experiment, records, measurements }: Omit<RunResult, 'evaluation'>): RunCurve {
  const { network, seed } = experiment;
  const points = records.map(({ iteration }) => iteration).filter((iteration) => iteration % pointInterval === 0);
  const iterations = [...new Set([...points, ...(records.length > 0 ? [records.length] : [])])];
  const test = measurementsOf(measurements, 'share-error').filter(({ share }) => share.set === 'test');
  return {
    kind: network.residual ? 'residual' : 'plain',
    depth: network.depth,
    seed,
    pale: false,
    name: null,
    training: iterations.map((iteration) => ({ iteration, error: trainingErrorAt(records, iteration)! })),
    test: test.filter(({ iteration }) => iteration > 0).map(({ iteration, error }) => ({ iteration, error })),
  };
}
