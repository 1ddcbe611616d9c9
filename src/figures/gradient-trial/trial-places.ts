import type { NetworkKind } from '../../experiment/sweep.ts';
import { ChartPlace } from '../../live-figure/chart-place.ts';
import { ContentPlace } from '../../live-figure/content-place.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { profileChartSizes } from './chart-sizes.ts';

/** Where the figure shows what was measured. */
export interface TrialPlaces {
  readonly charts: Readonly<Record<NetworkKind, ChartPlace>>;
  readonly titles: Readonly<Record<NetworkKind, ContentPlace>>;
  /** The map of the twins. */
  readonly layer: ContentPlace;
  readonly caption: ContentPlace;
  readonly table: ContentPlace;
}

export function findPlaces(root: HTMLElement): TrialPlaces {
  const content = (selector: string) => new ContentPlace(requireChild(root, selector, HTMLElement));
  return {
    charts: {
      plain: new ChartPlace(root, 'gradients-plain', profileChartSizes),
      residual: new ChartPlace(root, 'gradients-residual', profileChartSizes),
    },
    titles: { plain: content('[data-panel="plain"]'), residual: content('[data-panel="residual"]') },
    layer: content('[data-layer-place]'),
    caption: content('.finding'),
    table: content('.table-scroll'),
  };
}
