import { numberTable } from '../../charts/number-table.ts';
import { trainingErrorAt } from '../../experiment/records.ts';
import { chartStrings } from '../../i18n/charts.ts';
import type { DrawnRunsStrings } from '../../i18n/drawn-runs.ts';
import type { FoundRun } from './find-runs.ts';

interface Line {
  readonly name: string;
  readonly found: readonly FoundRun[];
}

/** The reader's runs in numbers, a row each. */
export function drawnRunsTable(
  lines: readonly Line[],
  nameOf: (run: FoundRun) => string,
  { table }: DrawnRunsStrings,
): HTMLTableElement {
  const error = (value: number | undefined) => (value === undefined ? '' : chartStrings.perCent(value));
  const rows = lines.flatMap(({ name, found }) =>
    found.map((own) => {
      const { records, evaluation } = own.kept.run;
      const errors = [error(trainingErrorAt(records)), error(evaluation?.testError)];
      return [nameOf(own), name, `${records.length}`, ...errors];
    }),
  );
  const heads = [table.name, table.line, table.iterations, table.trainingError, table.testError];
  return numberTable(document, table.caption, heads, rows);
}
