import type { ChartPosition } from '../../charts/position.ts';
import { positionIn } from '../../charts/position.ts';
import { degradationChart } from '../../charts/degradation-chart.ts';
import { errorCurves } from '../../charts/error-curves.ts';
import { overfittingChart } from '../../charts/overfitting-chart.ts';
import { resultsTable } from '../../charts/results-table.ts';
import { chartStrings } from '../../i18n/en/charts.ts';
import { degradationLabStrings as words } from '../../i18n/en/degradation-lab.ts';
import { figureStrings } from '../../i18n/en/figure.ts';
import { captionNode } from './caption-node.ts';
import { claimOf, findingsOf } from './finding.ts';
import { degradationDataOf, errorCurvesDataOf } from './lab-picture.ts';
import type { LabPicture } from './lab-picture.ts';
import type { LabPlaces } from './lab-places.ts';
import { liveCaptionOf } from './live-caption.ts';
import { overfittingReading, trainingAndTestOf } from './overfitting.ts';
import { resultRowsOf } from './result-rows.ts';
import { depthPointsOf, hasEnded } from './shown-run.ts';

// This module brings Observable Plot into the page: it is imported when a live chart is first drawn.

/** Draws all that changes with the runs. Returns how to find a place in the main chart. */
export function drawLab(places: LabPlaces, picture: LabPicture): (event: PointerEvent) => ChartPosition {
  const main = places.main.draw((context) => degradationChart(degradationDataOf(picture, words), context));
  places.curves.draw((context) => errorCurves(errorCurvesDataOf(picture), context));
  if (picture.live.length > 0) drawLive(places, picture);
  return (event) => positionIn(main, event);
}

function drawLive(places: LabPlaces, picture: LabPicture): void {
  const { live } = picture;
  const caption = liveCaptionOf(picture, { lab: words, charts: chartStrings, figure: figureStrings });
  const claim = claimOf(findingsOf(depthPointsOf(live)));
  // While networks train, the title speaks of the recorded runs, which are seen too.
  if (live.every(hasEnded)) places.title.show([words.titles[claim]]);
  else places.title.restore();
  places.caption.show([captionNode(caption, { document, kinds: chartStrings.kinds })]);
  places.table.show([resultsTable(resultRowsOf(live, words.states), { document, strings: chartStrings })]);
  const points = trainingAndTestOf(live);
  if (points.length === 0 || !places.overfitting) return;
  places.overfitting.chart.draw((context) => overfittingChart(points, context));
  places.overfitting.reading.show([overfittingReading(points, words.overfitting).join(' ')]);
}
