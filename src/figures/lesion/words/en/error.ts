import { chartStrings } from '../../../../i18n/en/charts.ts';

/** An error, a fraction; also one that is no number. */
export function errorWords(error: number): string {
  if (Number.isNaN(error)) return 'not a number';
  return Number.isFinite(error) ? chartStrings.perCent(error) : 'infinite';
}
