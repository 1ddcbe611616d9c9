import { networkKinds } from '../../experiment/sweep.ts';
import { angleChart } from './chart.ts';
import type { YAxis } from './chart.ts';
import { liveDotsOf, measuredOf } from './chase-points.ts';
import type { LiveChase, Measure } from './chase-points.ts';
import { pointsOf } from './points.ts';
import type { RecordedChases } from './study/chase-record.ts';
import { mostSteps } from './study/chase.ts';
import type { Network } from './study/chase.ts';
import type { ChartSizes } from '../../live-figure/chart-sizes.ts';
import { words } from './words.ts';

export const measures: readonly Measure[] = ['steps', 'size'];

const size = { width: 340, height: 270 };
/** One size for all places: they are about as wide. */
export const chaseChartSizes: ChartSizes = { wide: size, narrow: size };

const axes: Readonly<Record<Measure, YAxis>> = {
  steps: { domain: [50, mostSteps], ticks: [100, 300, 1000, mostSteps], type: 'log' },
  size: { domain: [0, 3], ticks: [0, 1, 2, 3], type: 'linear' },
};

/** The recorded curves of one make of network over the angle, with what was trained in the page. */
export function chaseChart(
  recording: RecordedChases,
  { network, measure, live }: { network: Network; measure: Measure; live: readonly LiveChase[] },
  place: { document: Document; width: number; height?: number },
) {
  const measured = measuredOf(recording, network, measure);
  const [plain, residual] = networkKinds.map((kind) => pointsOf(measured, kind));
  const label = words.chase[measure].label(words.networks[network]);
  const strings = { kinds: words.kinds, xAxis: words.xAxis, ...words.chase[measure] };
  return angleChart(
    {
      kinds: { plain: plain!, residual: residual! },
      axis: axes[measure],
      turningPoint: 60,
      live: liveDotsOf(live, network, measure),
    },
    { ...place, strings, label },
  );
}
