import { numberTable } from '../../charts/number-table.ts';
import type { ChartStrings } from '../../i18n/charts.ts';
import type { Conditions } from './caption.ts';
import type { RecordedErrors } from './picture.ts';
import type { KnownRun } from './queue/known-runs.ts';
import type { Cell } from './study/cells.ts';
import type { VariableField } from './study/varied.ts';
import type { DrawnWords } from './words/drawn.ts';

interface Given {
  readonly cells: readonly Cell[];
  readonly fields: readonly VariableField[];
  readonly runs: ReadonlyMap<string, KnownRun>;
  readonly recorded: ReadonlyMap<string, RecordedErrors>;
  readonly conditions: Conditions;
}

interface Context {
  readonly document: Document;
  readonly words: DrawnWords;
  readonly strings: Pick<ChartStrings, 'perCent' | 'kinds'>;
}

/** Every run of the figure in numbers: a row a place in the chart. */
export function runTable(
  { cells, fields, runs, recorded, conditions }: Given,
  { document, words, strings }: Context,
): HTMLTableElement {
  const perCent = (error: number | null | undefined) =>
    error === null || error === undefined ? '' : strings.perCent(error);
  const rows = cells.map(({ x, facet, kind, seed, key }) => {
    const run = runs.get(key);
    const known = recorded.get(key);
    const values = [x, facet].slice(0, fields.length).map((value, index) => words.chart.value(fields[index]!, value!));
    const errors = run
      ? [perCent(run.trainingError), perCent(run.testError)]
      : [perCent(known?.training), perCent(known?.test)];
    const origin = run ? words.table.states[run.status] : known ? words.table.recorded : words.table.waiting;
    return [strings.kinds[kind], ...values, `${seed}`, ...errors, origin];
  });
  const heads = [words.table.network, ...fields.map(words.chart.field), words.table.seed];
  return numberTable(
    document,
    words.table.caption(conditions.own, conditions.isAugmented),
    [...heads, words.table.training, words.table.test, words.table.state],
    rows,
  );
}
