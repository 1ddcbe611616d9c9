import { ChartPlace } from './chart-place.ts';
import { ContentPlace } from './content-place.ts';
import { requireChild } from './require-child.ts';
import { stripChartSizes } from './strip-chart-sizes.ts';

/** Where a figure that compares twins over seeds shows what was measured. */
export interface TwinsPlaces {
  readonly errors: ChartPlace;
  readonly gaps: ChartPlace;
  readonly title: ContentPlace;
  readonly costs: ContentPlace;
  readonly caption: ContentPlace;
  readonly table: ContentPlace;
}

/** The places in a figure; `charts` is what the names of its two charts begin with, `costs` the frame of its costs. */
export function findTwinsPlaces(
  root: HTMLElement,
  { charts, costs }: { readonly charts: string; readonly costs: string },
): TwinsPlaces {
  const content = (selector: string) => new ContentPlace(requireChild(root, selector, HTMLElement));
  return {
    errors: new ChartPlace(root, `${charts}-errors`, stripChartSizes),
    gaps: new ChartPlace(root, `${charts}-gaps`, stripChartSizes),
    title: content('[data-panel="errors"]'),
    costs: content(`${costs} .table-scroll`),
    caption: content('.finding'),
    table: content('.numbers .table-scroll'),
  };
}
