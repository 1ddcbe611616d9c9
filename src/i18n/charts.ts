import type { chartStrings } from './en/charts.ts';
import type { Translatable } from './translatable.ts';

export { chartStrings } from './en/charts.ts';
export type ChartStrings = Translatable<typeof chartStrings>;
