import type { ChartPosition } from './position.ts';
import { positionIn } from './position.ts';
import { degradationChart } from './degradation-chart.ts';
import { errorCurves } from '../../charts/error-curves.ts';
import { overfittingChart } from './overfitting-chart.ts';
import { resultsTable } from '../../charts/results-table.ts';
import { chartStrings } from '../../i18n/en/charts.ts';
import { words } from './words.ts';
import { figureStrings } from '../../i18n/en/figure.ts';
import type { ContentPlace } from '../../live-figure/content-place.ts';
import type { Part } from '../../live-figure/redraw.ts';
import { captionNode } from '../../live-figure/caption-node.ts';
import { claimOf, findingsOf } from '../../live-figure/finding.ts';
import { degradationDataOf, errorCurvesDataOf } from './lab-picture.ts';
import type { LabPicture } from './lab-picture.ts';
import type { LabPlaces, OverfittingPlaces } from './lab-places.ts';
import { liveCaptionOf } from './live-caption.ts';
import { overfittingReading, trainingAndTestOf } from './overfitting.ts';
import { resultRowsOf } from '../../live-figure/result-rows.ts';
import { depthPointsOf, hasEnded } from '../../live-figure/shown-run.ts';

// This module brings Observable Plot into the page: it is imported when a live chart is first drawn.

/**
 * All that changes with the runs, in parts; each draws the picture of the moment at which its turn comes. `onMain`
 * hears how to find a place in the main chart.
 */
export function drawLab(
  places: LabPlaces,
  picture: () => LabPicture,
  onMain: (locate: (event: PointerEvent) => ChartPosition) => void,
): readonly Part[] {
  const drawMain = () => {
    const main = places.main.draw((context) => degradationChart(degradationDataOf(picture(), words), context));
    onMain((event) => positionIn(main, event));
  };
  const drawCurves = () => {
    places.curves.draw((context) => errorCurves(errorCurvesDataOf(picture(), context.width), context));
  };
  return [
    { element: places.main.element, draw: drawMain },
    { element: places.curves.element, draw: drawCurves },
    ...(picture().live.length > 0 ? liveParts(places, picture) : []),
  ];
}

function liveParts(places: LabPlaces, picture: () => LabPicture): readonly Part[] {
  const { title, caption, table, overfitting } = places;
  // Words are cheap, and read aloud wherever the page stands: they wait for nothing but the figure.
  const figure = caption.element.closest('[data-figure]') ?? caption.element;
  const drawTable = () =>
    table.show([resultsTable(resultRowsOf(picture().live, chartStrings.table), { document, strings: chartStrings })]);
  return [
    { element: figure, draw: () => showTitle(title, picture()) },
    { element: figure, draw: () => showCaption(caption, picture()) },
    { element: table.element, draw: drawTable },
    ...(overfitting
      ? [{ element: overfitting.chart.element, draw: () => showOverfitting(overfitting, picture()) }]
      : []),
  ];
}

/** While networks train, the title speaks of the recorded runs, which are seen too. */
function showTitle(title: ContentPlace, { live }: LabPicture): void {
  if (live.every(hasEnded)) title.show([words.titles[claimOf(findingsOf(depthPointsOf(live)))]]);
  else title.restore();
}

function showCaption(place: ContentPlace, picture: LabPicture): void {
  const caption = liveCaptionOf(picture, { lab: words, charts: chartStrings, figure: figureStrings });
  place.show([captionNode(caption, { document, kinds: chartStrings.kinds })]);
}

function showOverfitting({ chart, reading }: OverfittingPlaces, { live }: LabPicture): void {
  const points = trainingAndTestOf(live);
  if (points.length === 0) return;
  chart.draw((context) => overfittingChart(points, context));
  reading.show([overfittingReading(points, words.overfitting).join(' ')]);
}
