import { numberTable } from '../../charts/number-table.ts';
import type { ChartStrings } from '../../i18n/charts.ts';
import { contenders } from './contenders.ts';
import type { Contender } from './contenders.ts';
import type { Cost } from './costs.ts';
import type { WorkbenchReading } from './reading.ts';
import type { WorkbenchStrings } from './words.ts';

export interface TableContext {
  readonly document: Document;
  readonly words: WorkbenchStrings;
  readonly strings: Pick<ChartStrings, 'perCent'>;
}

/** What each network costs, counted, and how it ends. */
export function costTable(
  costs: ReadonlyMap<Contender, Cost>,
  { contenders: readings }: WorkbenchReading,
  { document, words: { costs: words }, strings }: TableContext,
): HTMLTableElement {
  const rows = contenders.map((contender) => {
    const { parameters, multiplyAdds } = costs.get(contender)!;
    const own = readings.find((reading) => reading.contender === contender);
    return [
      words.contender(contender),
      words.count(parameters),
      words.count(multiplyAdds),
      own ? strings.perCent(own.median) : '',
    ];
  });
  const heads = [words.network, words.parameters, words.multiplyAdds, words.median];
  return numberTable(document, words.caption, heads, rows);
}
