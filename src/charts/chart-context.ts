import type { ChartStrings } from '../i18n/charts.ts';

/** Where and how a chart is drawn: with the page's document or, at build time, with another. */
export interface ChartContext {
  readonly document: Document;
  /** In CSS pixels. */
  readonly width: number;
  readonly height?: number;
  readonly strings: ChartStrings;
  /** A small chart among others like it: axes and lines are named once, beside all of them. */
  readonly small?: boolean;
}
