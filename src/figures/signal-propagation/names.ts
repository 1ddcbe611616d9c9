import type { SignalLines } from './chart.ts';
import type { SignalChartWords } from './words/chart.ts';

/** What lines are called at their end, in readings and in the table. */
export function nameOf({ kind, addend }: SignalLines, { kinds, addends }: SignalChartWords): string {
  return addend ? addends[addend] : kinds[kind];
}
