import type { CurvePoint } from '../../charts/error-curves.ts';
import { measurementsOf } from '../../experiment/measurements.ts';
import type { ImageSetName } from '../../experiment/instrument-choice.ts';
import type { SampledRun } from '../../experiment/sampled-run.ts';
import type { RunCurve } from './chart.ts';
import { kindOf } from '../../live-figure/shown-run.ts';

/** Errors on the fixed images of a set, on the way and at the end. */
export function errorsOn({ measurements }: SampledRun, set: ImageSetName): readonly CurvePoint[] {
  return measurementsOf(measurements, 'share-error')
    .filter(({ share }) => share.set === set)
    .map(({ iteration, error }) => ({ iteration, error }));
}

/** A run as its two curves: training error as seen while training, and error on the test images. */
export function curveOf(run: SampledRun): RunCurve {
  return {
    kind: kindOf(run),
    depth: run.experiment.network.depth,
    seed: run.experiment.seed,
    pale: false,
    name: null,
    training: run.points.map(({ iteration, trainingError }) => ({ iteration, error: trainingError })),
    test: errorsOn(run, 'test'),
  };
}

/** Every second point of training error, the last one with them: at the width of a page no less is seen, and half is sent. */
export function thinned({ training, ...curve }: RunCurve): RunCurve {
  return { ...curve, training: training.filter((_, index) => (training.length - 1 - index) % 2 === 0) };
}
