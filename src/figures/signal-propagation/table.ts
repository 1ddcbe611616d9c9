import type { ChartStrings } from '../../i18n/en/charts.ts';
import { buildNode } from '../../charts/build-node.ts';
import type { SignalChartData, SignalPoint } from './chart.ts';

/** Rows at most: every so many layers, and the last. */
const mostRows = 26;

interface Column {
  readonly heading: string;
  readonly points: readonly SignalPoint[];
}

function columnsOf({ batchNorm, lines }: SignalChartData, { signal, kinds }: ChartStrings): readonly Column[] {
  return lines.flatMap(({ kind, median, expected }) => [
    { heading: signal.table.heading(kinds[kind], batchNorm), points: median },
    ...(expected ? [{ heading: signal.table.predicted, points: expected }] : []),
  ]);
}

/** The numbers of signal charts as a table: medians over the seeds, and what is predicted, a row a layer. */
export function signalTable(
  charts: readonly SignalChartData[],
  { document, strings }: { readonly document: Document; readonly strings: ChartStrings },
): HTMLTableElement {
  const columns = charts.flatMap((chart) => columnsOf(chart, strings));
  const points = columns[0]?.points ?? [];
  const stride = Math.ceil(points.length / mostRows);
  const head = [strings.signal.table.layers, ...columns.map(({ heading }) => heading)];
  const rows = points.flatMap(({ layer }, index) => {
    if (index % stride !== 0 && index !== points.length - 1) return [];
    const cells = columns.map((column) => strings.signal.size(column.points[index]!.deviation));
    const name = buildNode(document, 'th', { scope: 'row' }, [`${layer}`]);
    return [buildNode(document, 'tr', {}, [name, ...cells.map((cell) => buildNode(document, 'td', {}, [cell]))])];
  });
  const headings = head.map((heading) => buildNode(document, 'th', { scope: 'col' }, [heading]));
  return buildNode(document, 'table', { class: 'results of-numbers' }, [
    buildNode(document, 'caption', {}, [strings.signal.table.caption]),
    buildNode(document, 'thead', {}, [buildNode(document, 'tr', {}, headings)]),
    buildNode(document, 'tbody', {}, rows),
  ]);
}
