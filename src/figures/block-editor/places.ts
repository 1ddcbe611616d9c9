import { ChartPlace } from '../../live-figure/chart-place.ts';
import { mainChartSizes } from '../../live-figure/chart-sizes.ts';
import { ContentPlace } from '../../live-figure/content-place.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import type { BlockPlaces } from './view.ts';

/** Where the figure shows what code is and what came of training it. */
export function findPlaces(root: HTMLElement): BlockPlaces {
  const content = (selector: string) => new ContentPlace(requireChild(root, selector, HTMLElement));
  return {
    drawing: content('[data-chart="written-block"]'),
    counts: content('.block-counts .table-scroll'),
    finding: content('.finding'),
    errors: new ChartPlace(root, 'block-errors', mainChartSizes),
    errorsTitle: content('[data-panel="block-errors"]'),
    outcome: content('.block-outcome'),
    table: content('.numbers .table-scroll'),
  };
}
