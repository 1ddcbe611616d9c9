import type { NetworkKind } from '../experiment/sweep.ts';
import type { ChartStrings } from '../i18n/charts.ts';
import { buildNode } from './build-node.ts';

/** One run of a figure; errors are fractions, null where not measured. */
export interface ResultRow {
  readonly depth: number;
  readonly kind: NetworkKind;
  readonly seed: number;
  readonly iterations: number;
  readonly trainingError: number | null;
  readonly subsetError: number | null;
  readonly testError: number | null;
  readonly state: string;
}

const headings = [
  ...(['depth', 'kind', 'seed', 'iterations', 'trainingError', 'subsetError', 'testError', 'state'] as const),
];

function cellsOf(row: ResultRow, strings: ChartStrings): string[] {
  const error = (value: number | null) => (value === null ? '' : strings.perCent(value));
  const counts = [`${row.seed}`, `${row.iterations}`];
  const errors = [error(row.trainingError), error(row.subsetError), error(row.testError)];
  return [strings.kinds[row.kind], ...counts, ...errors, row.state];
}

/** Shallow before deep, plain before residual, seed by seed. */
function inOrder(rows: readonly ResultRow[]): readonly ResultRow[] {
  return rows.toSorted((a, b) => a.depth - b.depth || a.kind.localeCompare(b.kind) || a.seed - b.seed);
}

/** The numbers of a chart as a table, a row a run. */
export function resultsTable(
  rows: readonly ResultRow[],
  { document, strings }: { readonly document: Document; readonly strings: ChartStrings },
): HTMLTableElement {
  const head = headings.map((heading) => buildNode(document, 'th', { scope: 'col' }, [strings.table[heading]]));
  const body = inOrder(rows).map((row) => {
    const name = buildNode(document, 'th', { scope: 'row' }, [`${row.depth}`]);
    const cells = cellsOf(row, strings).map((cell) => buildNode(document, 'td', {}, [cell]));
    return buildNode(document, 'tr', {}, [name, ...cells]);
  });
  return buildNode(document, 'table', { class: 'results' }, [
    buildNode(document, 'caption', {}, [strings.table.caption]),
    buildNode(document, 'thead', {}, [buildNode(document, 'tr', {}, head)]),
    buildNode(document, 'tbody', {}, body),
  ]);
}
