import { formatCsv } from '../../experiment/csv.ts';
import { operandsOf } from '../../networks/written/written-block.ts';
import type { WrittenBlocks } from '../../networks/written/written-block.ts';
import type { DataFormat } from '../../live-figure/figure-tools.ts';

const schema = 'shortcut.written-block.1';

const columns = [
  ...['channels', 'filters', 'placeStride', 'step', 'line', 'kind', 'of', 'convFilters', 'size', 'stride', 'by'],
  'isResult',
] as const;

type Row = readonly (string | number | boolean | null)[];

function rowsOf({ place, steps, result }: WrittenBlocks[number]): readonly Row[] {
  return steps.map(({ line, operation }, step) => [
    ...[place.channels, place.filters, place.stride, step, line === 0 ? null : line, operation.kind],
    operandsOf(operation).join(' '),
    'filters' in operation ? operation.filters : null,
    'size' in operation ? operation.size : null,
    'stride' in operation ? operation.stride : null,
    'by' in operation ? operation.by : null,
    step === result,
  ]);
}

/** Every step of a block at every place. */
export function formatBlocks(code: string, blocks: WrittenBlocks, format: DataFormat): string {
  if (format === 'json') return JSON.stringify({ schema, code, blocks });
  return formatCsv([columns, ...blocks.flatMap(rowsOf)]);
}
