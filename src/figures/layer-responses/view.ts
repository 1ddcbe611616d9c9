import type { ChartPlace } from '../../live-figure/chart-place.ts';
import type { Part } from '../../live-figure/redraw.ts';
import { responseChart, responseDomain, responseLimits } from './chart.ts';
import type { LiveResponses } from './live-reading.ts';
import { ratioChart } from './ratio-chart.ts';
import { words } from './words.ts';

/** Where the figure draws: every layer's response, and how much each block changes. */
export interface ResponsePlaces {
  readonly responses: ChartPlace;
  readonly ratios: ChartPlace;
}

/** A network that diverges responds beyond every axis: it is drawn at its border. */
const within = (value: number) => Math.min(Math.max(value, responseLimits[0]), responseLimits[1]) || responseLimits[1];

/** Both charts of the reader's twins; loaded when something is trained. */
export function responseParts(places: ResponsePlaces, shown: () => LiveResponses): readonly Part[] {
  const drawResponses = () => {
    const { runs } = shown();
    const domain = responseDomain(runs.flatMap(({ responses }) => responses.map(within)));
    const layers = Math.max(...runs.map(({ responses }) => responses.length));
    const data = { runs, xLabel: words.orderAxis, nameRows: 2, domain, layers };
    places.responses.draw((context) => responseChart(data, { ...context, strings: words }));
  };
  const drawRatios = () => {
    places.ratios.draw((context) => ratioChart(shown().ratios, { ...context, strings: words }));
  };
  return [
    { element: places.responses.element, draw: drawResponses },
    { element: places.ratios.element, draw: drawRatios },
  ];
}
