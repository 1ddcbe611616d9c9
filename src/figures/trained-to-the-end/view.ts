import { percentTop } from '../../charts/frame-size.ts';
import { longIterations } from '../../experiment/long-training.ts';
import type { ChartPlace } from '../../live-figure/chart-place.ts';
import type { Part } from '../../live-figure/redraw.ts';
import { longCurves } from './chart.ts';
import type { RunCurve } from './chart.ts';

/** The chart of one kind of network, which all of these curves are of; loaded when something is trained. */
export function curvesPart(place: ChartPlace, curves: () => readonly RunCurve[]): Part {
  return {
    element: place.element,
    draw: () => {
      const own = curves();
      const errors = own.flatMap(({ training, test }) => [...training, ...test].map(({ error }) => error));
      const top = percentTop(100 * Math.max(0, ...errors));
      place.draw((context) => longCurves({ curves: own, iterations: longIterations, top }, context));
    },
  };
}
