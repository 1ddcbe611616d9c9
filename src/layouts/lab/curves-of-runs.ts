import { errorWindow } from '../../experiment/records.ts';
import type { IterationRecord } from '../../experiment/records.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import type { LedgerRun } from '../../store/ledger-entry.ts';

/** One run as a line. */
export interface RunCurve {
  readonly name: string;
  /** Null where its blocks are of the reader’s own code. */
  readonly kind: NetworkKind | null;
  readonly depth: number;
  /** Means of the last 25 iterations, ascending by iteration. */
  readonly points: readonly { readonly iteration: number; readonly value: number }[];
  readonly diverged: boolean;
}

/** A chart bears about this many points a line. */
const mostPoints = 120;

/** Every 25th iteration, fewer where there would be too many, and the last. */
function iterationsOf(length: number): readonly number[] {
  const step = errorWindow * Math.ceil(length / errorWindow / mostPoints);
  const full = Array.from({ length: Math.floor(length / step) }, (_, index) => (index + 1) * step);
  return length > (full.at(-1) ?? 0) ? [...full, length] : full;
}

function meanUpTo(records: readonly IterationRecord[], iteration: number, value: (record: IterationRecord) => number) {
  const window = records.slice(Math.max(0, iteration - errorWindow), iteration);
  return window.reduce((sum, record) => sum + value(record), 0) / window.length;
}

/** A run's error (a fraction) or loss as it trained. */
export function curveOf(
  { run, ending }: Pick<LedgerRun, 'run' | 'ending'>,
  name: string,
  of: 'trainingError' | 'trainingLoss',
): RunCurve {
  const { experiment, records } = run;
  const { residual, written } = experiment.network;
  const paperKind = residual ? 'residual' : 'plain';
  return {
    name,
    kind: written === undefined ? paperKind : null,
    depth: experiment.network.depth,
    points: iterationsOf(records.length).map((iteration) => ({
      iteration,
      value: meanUpTo(records, iteration, (record) => record[of]),
    })),
    diverged: ending === 'diverged',
  };
}
