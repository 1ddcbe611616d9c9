import { ChartPlace } from '../../live-figure/chart-place.ts';
import { mainChartSizes } from '../../live-figure/chart-sizes.ts';
import { ContentPlace } from '../../live-figure/content-place.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { endChartSizes } from './chart-sizes.ts';

/** Where the figure shows what came of the two starts. */
export interface StartPlaces {
  readonly losses: ChartPlace;
  readonly ends: ChartPlace;
  readonly caption: ContentPlace;
  readonly endTitle: ContentPlace;
  readonly table: ContentPlace;
}

export function findPlaces(root: HTMLElement): StartPlaces {
  const content = (selector: string) => new ContentPlace(requireChild(root, selector, HTMLElement));
  return {
    losses: new ChartPlace(root, 'start-losses', mainChartSizes),
    ends: new ChartPlace(root, 'start-ends', endChartSizes),
    caption: content('.finding'),
    endTitle: content('[data-panel="ends"]'),
    table: content('.table-scroll'),
  };
}
