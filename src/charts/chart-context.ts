import type { ChartStrings } from '../i18n/charts.ts';

/** Where and how a chart is drawn: with the page's document or, at build time, with another. */
export interface ChartContext {
  readonly document: Document;
  /** In CSS pixels. */
  readonly width: number;
  readonly height?: number;
  readonly strings: ChartStrings;
}
