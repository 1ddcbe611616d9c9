import type { CurvePoint } from '../../charts/error-curves.ts';
import { pointCount } from '../../experiment/sampled-run.ts';
import type { RunCurve } from './chart.ts';
import { longIterations } from '../../experiment/long-training.ts';
import { shareInterval } from './study/experiments.ts';

/**
 * Recorded curves of whole runs as a page carries them: every second point of training error, as they are drawn, in parts
 * of a thousand, which a chart cannot tell from the whole.
 */
export type PackedCurve = Pick<RunCurve, 'kind' | 'depth' | 'seed'> & {
  readonly training: readonly number[];
  readonly test: readonly number[];
};

/** Iterations from one point of training error to the next. */
export const pointInterval = longIterations / pointCount;

/** Of those that are carried. */
const carriedInterval = 2 * pointInterval;

const packed = (points: readonly CurvePoint[]) => points.map(({ error }) => Math.round(1000 * error));

function unpacked(parts: readonly number[], interval: number): readonly CurvePoint[] {
  return parts.map((part, index) => ({ iteration: interval * (index + 1), error: part / 1000 }));
}

/** Of a thinned curve. Test errors are read at even intervals, from the first of them on. */
export function packCurve({ kind, depth, seed, training, test }: RunCurve): PackedCurve {
  return { kind, depth, seed, training: packed(training), test: packed(test.filter(({ iteration }) => iteration > 0)) };
}

export function unpackCurve({ training, test, ...curve }: PackedCurve): RunCurve {
  return {
    ...curve,
    pale: true,
    name: null,
    training: unpacked(training, carriedInterval),
    test: unpacked(test, shareInterval),
  };
}
