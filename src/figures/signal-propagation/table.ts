import { buildNode } from '../../charts/build-node.ts';
import { nameOf } from './names.ts';
import type { SignalChartData, SignalPoint } from './chart.ts';
import type { SignalChartWords } from './words/chart.ts';

/** Rows at most: every so many layers, and the last. */
const mostRows = 12;

interface Column {
  readonly heading: string;
  readonly points: readonly SignalPoint[];
}

function columnsOf({ batchNorm, way, lines }: SignalChartData, strings: SignalChartWords): readonly Column[] {
  const { heading, predicted } = strings.table;
  return lines.flatMap((line) => [
    { heading: heading(nameOf(line, strings), batchNorm, way === 'backward'), points: line.median },
    ...(line.expected ? [{ heading: predicted, points: line.expected }] : []),
  ]);
}

function sizeAt({ points }: Column, layer: number, { size }: SignalChartWords): string {
  const point = points.find((one) => one.layer === layer);
  return point ? size(point.size) : '';
}

/** The numbers of signal charts as a table: medians over the seeds, and what is predicted, a row a layer. */
export function signalTable(
  charts: readonly SignalChartData[],
  { document, strings }: { readonly document: Document; readonly strings: SignalChartWords },
): HTMLTableElement {
  const columns = charts.flatMap((chart) => columnsOf(chart, strings));
  // What belongs to blocks, and not to layers, has no first point.
  const [points = []] = columns.map((column) => column.points).toSorted((a, b) => b.length - a.length);
  const stride = Math.ceil(points.length / mostRows);
  const head = [strings.table.layers, ...columns.map(({ heading }) => heading)];
  const rows = points.flatMap(({ layer }, index) => {
    if (index % stride !== 0 && index !== points.length - 1) return [];
    const cells = columns.map((column) => sizeAt(column, layer, strings));
    const name = buildNode(document, 'th', { scope: 'row' }, [`${layer}`]);
    return [buildNode(document, 'tr', {}, [name, ...cells.map((cell) => buildNode(document, 'td', {}, [cell]))])];
  });
  const headings = head.map((heading) => buildNode(document, 'th', { scope: 'col' }, [heading]));
  return buildNode(document, 'table', { class: 'results of-numbers' }, [
    buildNode(document, 'caption', {}, [strings.table.caption]),
    buildNode(document, 'thead', {}, [buildNode(document, 'tr', {}, headings)]),
    buildNode(document, 'tbody', {}, rows),
  ]);
}
