import { buildNode } from '../../charts/build-node.ts';
import { numberTable } from '../../charts/number-table.ts';
import { errorWindow } from '../../experiment/records.ts';
import { chartStrings } from '../../i18n/charts.ts';
import { labStrings as words } from '../../i18n/lab.ts';
import type { LedgerEntry, LedgerRun } from '../../store/ledger-entry.ts';
import { compareRuns } from './comparison.ts';
import type { Comparison, ComparisonChoice } from './comparison.ts';
import { curveOf } from './curves-of-runs.ts';
import { errorData } from './error-data.ts';
import { runCurves } from './run-curves.ts';
import { textOf } from './run-fields.ts';
import type { FieldValue, RunField } from './run-fields.ts';
import { settingsChart } from './settings-chart.ts';
import { namesOf } from './table-rows.ts';

export { waysOf } from './ways-of-runs.ts';

export const curvesCaption = words.selected.caption(errorWindow);

/** Height by width. */
const shape = 0.66;
const narrowest = 240;

/** The width of a place, at least as wide as a chart can be read. */
function contextOf(place: HTMLElement) {
  const width = Math.max(narrowest, place.clientWidth);
  return { document, strings: chartStrings, width, height: Math.round(shape * width) };
}

const half = 0.5;

/** Round steps of the loss from 0 to its upper end. */
function lossTicks(top: number): readonly number[] {
  const step = half * Math.ceil(top / 4 / half);
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => index * step);
}

/** Error and loss of runs against the iteration. */
export function drawCurves(
  places: { readonly error: HTMLElement; readonly loss: HTMLElement },
  entries: readonly LedgerEntry[],
  runs: readonly (LedgerRun & { readonly id: number })[],
): void {
  const drawn = runs.filter((run) => entries.some(({ id }) => id === run.id));
  const names = namesOf(
    drawn.map((own) => ({ ...own, experiment: own.run.experiment })),
    words,
  );
  const named = drawn.map((run, index) => ({ run, name: names[index]! }));
  const curvesOf = (of: 'trainingError' | 'trainingLoss') => named.map(({ run, name }) => curveOf(run, name, of));
  const { selected } = words;
  places.error.replaceChildren(runCurves(errorData(curvesOf('trainingError')), contextOf(places.error)));
  const losses = curvesOf('trainingLoss');
  const highest = Math.max(0, ...losses.flatMap(({ points }) => points.map(({ value }) => value)));
  const lossTop = half * Math.max(1, Math.ceil(highest / half));
  const loss = {
    ...{ label: selected.loss, curves: losses, yLabel: selected.lossAxis, xLabel: selected.iterationAxis },
    ...{ top: lossTop, ticks: lossTicks(lossTop), read: selected.readLoss },
  };
  places.loss.replaceChildren(runCurves(loss, contextOf(places.loss)));
}

/** Offers the settings in which the runs differ. */
export function fillChoices(form: HTMLFormElement, fields: readonly RunField[], choice: ComparisonChoice): void {
  const option = (value: string, text: string, selected: boolean) =>
    buildNode(document, 'option', { value, selected }, [text]);
  const optionsOf = (wanted: readonly RunField[], chosen: RunField | null) =>
    wanted.map((field) => option(field, words.fields[field], field === chosen));
  const none = option('', words.compare.noSeries, choice.series === null);
  const left = fields.filter((field) => field !== choice.x);
  form.querySelector('[name="x"]')?.replaceChildren(...optionsOf(fields, choice.x));
  form.querySelector('[name="series"]')?.replaceChildren(none, ...optionsOf(left, choice.series));
}

function mixedOf({ others, missing, unfinished }: Comparison): string {
  const { compare } = words;
  return [
    ...(others.length > 0 ? [compare.mixed(others.map((field) => words.fields[field]))] : []),
    ...(unfinished > 0 ? [compare.unfinished(unfinished)] : []),
    ...(missing > 0 ? [compare.missing(missing)] : []),
  ].join(' ');
}

function mediansTable({ cells }: Comparison, { x, series, error }: ComparisonChoice): HTMLTableElement {
  const heads = [x, ...(series === null ? [] : [series])].map((field) => words.fields[field]);
  const rows = cells.map((own) => [
    textOf(x, own.x, words),
    ...(series === null ? [] : [textOf(series, own.series, words)]),
    `${own.errors.length}`,
    words.perCent(own.median),
  ]);
  return numberTable(document, words.compare.table, [...heads, words.compare.count, words.compare.errors[error]], rows);
}

/** The errors of runs over two settings, as a chart and as a table. */
export function drawComparison(
  places: { readonly chart: HTMLElement; readonly table: HTMLElement; readonly mixed: HTMLElement },
  entries: readonly LedgerEntry[],
  choice: ComparisonChoice,
): void {
  const { x, series, error } = choice;
  const { compare } = words;
  const comparison = compareRuns(entries, choice);
  places.mixed.textContent = mixedOf(comparison);
  places.table.replaceChildren(mediansTable(comparison, choice));
  if (comparison.cells.length === 0) return void places.chart.replaceChildren();
  const isLogarithmic = x === 'learningRate';
  const xLabel = isLogarithmic ? compare.rateAxis(words.fields[x]) : words.fields[x];
  const data = {
    ...{ cells: comparison.cells, isLogarithmic, xLabel, yLabel: compare.axis(compare.errors[error]) },
    label: compare.chart(compare.errors[error], words.fields[x]),
    xText: (value: FieldValue) => textOf(x, value, words),
    seriesText: (value: FieldValue) => (series === null ? '' : textOf(series, value, words)),
    read: compare.read,
  };
  places.chart.replaceChildren(settingsChart(data, contextOf(places.chart)));
}
