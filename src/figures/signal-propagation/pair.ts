import { buildSvg } from '../../charts/build-svg.ts';
import type { ChartContext } from '../../charts/chart-context.ts';
import { signalChart } from './chart.ts';
import type { SignalChartData } from './chart.ts';
import { roundCoordinates } from './round-coordinates.ts';
import { signalChartWords as strings } from './words/chart.ts';

/** What the pair with or without BN shows; both charts have the same layers. */
export interface SignalPairData {
  readonly batchNorm: boolean;
  readonly forward: SignalChartData;
  readonly backward: SignalChartData;
}

/** The charts of some pairs, in the order of the table: for each pair the signal, then the gradient. */
export const chartsOf = (pairs: readonly SignalPairData[]) =>
  pairs.flatMap(({ forward, backward }) => [forward, backward]);

/** Room that the lower chart has for the numbers along its axis and the upper has not (px). */
const axisHeight = 28;

/** The way of the signal, and below it that of the gradient through the same layers, in one picture. */
export function signalPair(
  { forward, backward }: SignalPairData,
  context: Omit<ChartContext, 'strings'>,
): SVGSVGElement {
  const { document, width, height = width } = context;
  const upperHeight = (height - axisHeight) / 2;
  const picture = signalChart(forward, { ...context, strings, height: upperHeight });
  const lower = signalChart(backward, { ...context, strings, height: height - upperHeight });
  picture.setAttribute('height', `${height}`);
  picture.setAttribute('viewBox', `0 0 ${width} ${height}`);
  picture.append(buildSvg(document, 'g', { transform: `translate(0,${upperHeight})` }, [...lower.childNodes]));
  roundCoordinates(picture);
  return picture;
}
