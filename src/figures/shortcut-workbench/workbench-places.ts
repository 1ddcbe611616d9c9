import { ChartPlace } from '../../live-figure/chart-place.ts';
import { ContentPlace } from '../../live-figure/content-place.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { stripChartSizes } from '../../live-figure/strip-chart-sizes.ts';

/** Where the figure shows what was measured. */
export interface WorkbenchPlaces {
  readonly errors: ChartPlace;
  readonly gaps: ChartPlace;
  readonly title: ContentPlace;
  readonly costs: ContentPlace;
  readonly caption: ContentPlace;
  readonly table: ContentPlace;
}

export function findPlaces(root: HTMLElement): WorkbenchPlaces {
  const content = (selector: string) => new ContentPlace(requireChild(root, selector, HTMLElement));
  return {
    errors: new ChartPlace(root, 'option-errors', stripChartSizes),
    gaps: new ChartPlace(root, 'option-gaps', stripChartSizes),
    title: content('[data-panel="errors"]'),
    costs: content('.workbench-costs .table-scroll'),
    caption: content('.finding'),
    table: content('.numbers .table-scroll'),
  };
}
