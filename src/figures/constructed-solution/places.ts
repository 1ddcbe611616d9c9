import { ChartPlace } from '../../live-figure/chart-place.ts';
import { ContentPlace } from '../../live-figure/content-place.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { solutionChartSizes } from './chart-sizes.ts';

/** Where the figure shows what came of the networks. */
export interface SolutionPlaces {
  readonly chart: ChartPlace;
  readonly caption: ContentPlace;
  readonly table: ContentPlace;
}

export function findPlaces(root: HTMLElement): SolutionPlaces {
  const content = (selector: string) => new ContentPlace(requireChild(root, selector, HTMLElement));
  return {
    chart: new ChartPlace(root, 'constructed-solution', solutionChartSizes),
    caption: content('.finding'),
    table: content('.table-scroll'),
  };
}
