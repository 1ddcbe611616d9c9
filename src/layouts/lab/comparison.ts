import { median } from '../../charts/median.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import type { LedgerEntry } from '../../store/ledger-entry.ts';
import { compareValues, differingFields, networkOf, valueOf } from './run-fields.ts';
import type { FieldValue, RunField } from './run-fields.ts';

export type ErrorName = 'trainingError' | 'testError';

/** What is drawn against what. */
export interface ComparisonChoice {
  readonly x: RunField;
  /** Null: one line for all. */
  readonly series: RunField | null;
  readonly error: ErrorName;
}

/** Runs that share both settings. */
export interface ComparedCell {
  readonly x: FieldValue;
  readonly series: FieldValue;
  /** Fractions, one a run. */
  readonly errors: readonly number[];
  readonly median: number;
  /** Null where there are both. */
  readonly kind: NetworkKind | null;
}

export interface Comparison {
  /** Series by series, each from left to right. */
  readonly cells: readonly ComparedCell[];
  /** Fields in which the runs differ beside those that are chosen. */
  readonly others: readonly RunField[];
  /** Runs that do not have this error. */
  readonly missing: number;
  /** Runs that did not come to their end. */
  readonly unfinished: number;
}

/** What the choices fall to where the runs no longer differ in them; null where they differ in nothing. */
export function choiceFor(
  entries: readonly LedgerEntry[],
  { x, series, error }: ComparisonChoice,
): ComparisonChoice | null {
  const fields = differingFields(entries);
  // Not what the lines are for, if there is another.
  const first = fields.find((field) => field !== series) ?? fields[0];
  if (first === undefined) return null;
  const own = fields.includes(x) ? x : first;
  const left = fields.filter((field) => field !== own);
  return { x: own, series: series !== null && left.includes(series) ? series : null, error };
}

function kindOf(entries: readonly LedgerEntry[]): NetworkKind | null {
  const [kind, ...others] = new Set(entries.map(({ experiment }) => networkOf(experiment)));
  return others.length === 0 && (kind === 'plain' || kind === 'residual') ? kind : null;
}

/** The errors of runs by two settings. */
export function compareRuns(entries: readonly LedgerEntry[], { x, series, error }: ComparisonChoice): Comparison {
  const told = entries.filter((entry) => entry[error] !== null);
  const seriesOf = (entry: LedgerEntry) => (series === null ? null : valueOf(entry, series));
  const bySeries = [...Map.groupBy(told, seriesOf)].toSorted(([a], [b]) => compareValues(a, b));
  const cells = bySeries.flatMap(([own, group]) =>
    [...Map.groupBy(group, (entry) => valueOf(entry, x))]
      .toSorted(([a], [b]) => compareValues(a, b))
      .map(([at, runs]) => {
        const errors = runs.flatMap((run) => run[error] ?? []);
        return { x: at, series: own, errors, median: median(errors)!, kind: kindOf(group) };
      }),
  );
  const others = differingFields(entries).filter((field) => field !== x && field !== series && field !== 'seed');
  const unfinished = told.filter(({ ending }) => ending !== 'done').length;
  return { cells, others, missing: entries.length - told.length, unfinished };
}
