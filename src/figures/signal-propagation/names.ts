import type { ChartStrings } from '../../i18n/charts.ts';
import type { SignalLines } from './chart.ts';

/** What lines are called at their end, in readings and in the table. */
export function nameOf({ kind, addend }: SignalLines, { kinds, signal }: ChartStrings): string {
  return addend ? signal.addends[addend] : kinds[kind];
}
