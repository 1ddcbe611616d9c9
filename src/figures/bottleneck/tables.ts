import { numberTable } from '../../charts/number-table.ts';
import type { ChartStrings } from '../../i18n/charts.ts';
import type { Prices } from './caption.ts';
import type { TwinReading } from './reading.ts';
import { contenders } from './twins.ts';
import type { BottleneckStrings } from './words.ts';

export interface TableContext {
  readonly document: Document;
  readonly words: BottleneckStrings;
  readonly strings: Pick<ChartStrings, 'perCent'>;
}

/** What each network costs, counted and in time, and how it ends. */
export function costTable(
  { costs, milliseconds }: Prices,
  { contenders: readings }: Pick<TwinReading, 'contenders'>,
  { document, words: { costs: words, fullName }, strings }: TableContext,
): HTMLTableElement {
  const rows = contenders.map((contender) => {
    const { layers, parameters, multiplyAdds } = costs.get(contender)!;
    const time = milliseconds.get(contender);
    const own = readings.find((reading) => reading.contender === contender);
    return [
      fullName(contender),
      `${layers}`,
      words.count(parameters),
      words.count(multiplyAdds),
      time === undefined ? '' : words.milliseconds(time),
      own ? strings.perCent(own.median) : '',
    ];
  });
  const heads = [words.network, words.layers, words.parameters, words.multiplyAdds, words.time, words.median];
  return numberTable(document, words.caption, heads, rows);
}
