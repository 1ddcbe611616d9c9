import { signalChart } from '../../charts/signal-chart.ts';
import { signalTable } from '../../charts/signal-table.ts';
import type { SignalResult } from '../../experiment/signal-export.ts';
import { chartStrings } from '../../i18n/en/charts.ts';
import { signalPropagationStrings as words } from '../../i18n/en/signal-propagation.ts';
import { captionNode } from '../degradation-lab/caption-node.ts';
import type { ChartPlace } from '../figure-shell/chart-place.ts';
import type { ContentPlace } from '../figure-shell/content-place.ts';
import { signalCaption } from './caption.ts';
import { signalChartData } from './signal-lines.ts';
import type { ShownKinds } from './signal-lines.ts';

/** Where the figure shows what it computes. */
export interface SignalPlaces {
  readonly without: ChartPlace;
  readonly with: ChartPlace;
  readonly caption: ContentPlace;
  readonly table: ContentPlace;
}

/** Draws everything anew; loaded when there is something to draw, since Observable Plot comes with it. */
export function drawSignal(places: SignalPlaces, result: SignalResult, shown: ShownKinds): void {
  const [without, withBatchNorm] = [false, true].map((batchNorm) => signalChartData(result, batchNorm, shown));
  places.without.draw((context) => signalChart(without!, context));
  places.with.draw((context) => signalChart(withBatchNorm!, context));
  const caption = signalCaption(result, shown, words.caption);
  places.caption.show([captionNode(caption, { document, kinds: chartStrings.kinds })]);
  places.table.show([signalTable([without!, withBatchNorm!], { document, strings: chartStrings })]);
}
