import { ChartPlace } from '../../live-figure/chart-place.ts';
import { ContentPlace } from '../../live-figure/content-place.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { labChartSizes } from './chart-sizes.ts';
import type { LabPlaces } from './view.ts';

export function findLabPlaces(root: HTMLElement): LabPlaces {
  const content = (selector: string) => new ContentPlace(requireChild(root, selector, HTMLElement));
  return {
    chart: new ChartPlace(root, 'experiment-lab', labChartSizes),
    title: content('[data-panel="chart"]'),
    empty: content('.lab-empty'),
    caption: content('.finding'),
    table: content('.numbers .table-scroll'),
  };
}
