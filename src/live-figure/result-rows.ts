import type { ResultRow } from '../charts/results-table.ts';
import { trainingErrorAt } from '../experiment/records.ts';
import type { ChartStrings } from '../i18n/charts.ts';
import { kindOf } from './shown-run.ts';
import type { ShownRun } from './shown-run.ts';

/** Runs as rows of the table under the figure. */
export function resultRowsOf(runs: readonly ShownRun[], { states }: ChartStrings['table']): readonly ResultRow[] {
  return runs.map((run) => ({
    depth: run.experiment.network.depth,
    kind: kindOf(run),
    seed: run.experiment.seed,
    iterations: run.records.length,
    trainingError: trainingErrorAt(run.records) ?? null,
    subsetError: run.evaluation?.subsetError ?? null,
    testError: run.evaluation?.testError ?? null,
    state: states[run.status],
  }));
}
