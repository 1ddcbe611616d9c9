import type { RecordedRun } from '../../experiment/records.ts';
import { recordedSweeps } from '../../live-figure/recorded-sweeps-at-build.ts';
import { keyOf } from './queue/known-runs.ts';
import { packErrors } from './recorded-errors.ts';
import type { PackedErrors } from './recorded-errors.ts';
import type { Cell } from './study/cells.ts';

/** The recorded runs of the degradation lab, when the page is built: the errors of all, and those of some cells whole. */
export function recordedSweep(cells: readonly Cell[]): {
  readonly packed: readonly PackedErrors[];
  readonly runs: readonly RecordedRun[];
} {
  const runs = recordedSweeps();
  const wanted = new Set(cells.map(({ key }) => key));
  return {
    packed: runs.filter(({ evaluation }) => evaluation !== null).map(packErrors),
    runs: runs.filter(({ experiment }) => wanted.has(keyOf(experiment))),
  };
}
