import { signalTable } from './table.ts';
import type { SignalResult } from './study/export.ts';
import { chartStrings } from '../../i18n/charts.ts';
import { captionNode } from '../../live-figure/caption-node.ts';
import type { ChartPlace } from '../../live-figure/chart-place.ts';
import type { ContentPlace } from '../../live-figure/content-place.ts';
import type { Part } from '../../live-figure/redraw.ts';
import { signalCaption } from './caption.ts';
import { signalPairData } from './lines.ts';
import type { ShownKinds } from './lines.ts';
import { chartsOf, signalPair } from './pair.ts';
import { captionWords } from './words/caption.ts';
import { signalChartWords } from './words/chart.ts';
import { healthWords } from './words/health.ts';

/** Where the figure shows what it computes. */
export interface SignalPlaces {
  readonly without: ChartPlace;
  readonly with: ChartPlace;
  readonly caption: ContentPlace;
  readonly table: ContentPlace;
}

/** All that a result changes, in parts; loaded when there is something to draw, since Observable Plot comes with it. */
export function signalParts(places: SignalPlaces, result: SignalResult, shown: ShownKinds): readonly Part[] {
  const [without, withBatchNorm] = [false, true].map((batchNorm) => signalPairData(result, batchNorm, shown));
  const { caption, table } = places;
  const drawCaption = () => {
    const said = signalCaption(result, shown, captionWords, healthWords);
    caption.show([captionNode(said, { document, kinds: chartStrings.kinds })]);
  };
  const drawTable = () =>
    table.show([signalTable(chartsOf([without!, withBatchNorm!]), { document, strings: signalChartWords })]);
  return [
    { element: places.without.element, draw: () => places.without.draw((context) => signalPair(without!, context)) },
    { element: places.with.element, draw: () => places.with.draw((context) => signalPair(withBatchNorm!, context)) },
    { element: caption.element.closest('[data-figure]') ?? caption.element, draw: drawCaption },
    { element: table.element, draw: drawTable },
  ];
}
