import type { ChartPosition } from './position.ts';
import { positionIn } from './position.ts';
import { degradationChart } from '../../charts/degradation-chart.ts';
import { errorCurves } from '../../charts/error-curves.ts';
import { overfittingChart } from './overfitting-chart.ts';
import { resultsTable } from '../../charts/results-table.ts';
import { agreementStrings } from '../../i18n/agreement.ts';
import { chartStrings } from '../../i18n/charts.ts';
import { words } from './words.ts';
import type { DataSet } from '../../data/data-set.ts';
import type { DataChoice } from '../../experiment/data-sets.ts';
import type { DepthSweep } from '../../experiment/sweep.ts';
import type { NextHandlers } from './what-next-card.ts';
import type { ContentPlace } from '../../live-figure/content-place.ts';
import type { Provenance } from '../../live-figure/provenance.ts';
import type { Part } from '../../live-figure/redraw.ts';
import { captionNode } from '../../live-figure/caption-node.ts';
import { agreementProvenance as provenanceOf } from '../../live-figure/agreement-words.ts';
import type { Agreement } from '../../live-figure/agreement.ts';
import { claimOf, findingsOf } from '../../live-figure/finding.ts';
import { changedBudget, comparedPoints, degradationDataOf, errorCurvesDataOf, iterationsOf } from './lab-picture.ts';
import type { LabPicture } from './lab-picture.ts';
import type { LabPlaces, OverfittingPlaces } from './lab-places.ts';
import { guessReplies } from './guess-reply.ts';
import { showInside } from './inside-view.ts';
import { adoptStyles } from '../../live-figure/adopt-styles.ts';
import liveStyles from './live.css?inline';
import { liveCaptionOf } from './live-caption.ts';
import { guessSentences, narrationSentence } from './live-words.ts';
import { narrationOf } from './narration.ts';
import { nextSteps } from './what-next.ts';
import { whatNextCard } from './what-next-card.ts';
import { liveStrings } from './words/live.ts';
import { overfittingReading, trainingAndTestOf } from './overfitting.ts';
import { resultRowsOf } from '../../live-figure/result-rows.ts';
import { depthPointsOf, hasEnded } from '../../live-figure/shown-run.ts';
import type { ShownRun } from '../../live-figure/shown-run.ts';

// This module brings Observable Plot and the styles of what it draws into the page: it is imported when a live chart is
// first drawn.

adoptStyles(liveStyles);

export interface LabViewHandlers extends NextHandlers {
  /** Hears how to find a place in the main chart. */
  readonly onMain: (locate: (event: PointerEvent) => ChartPosition) => void;
  readonly imagesOf: (choice: DataChoice) => DataSet | null;
  /** Of the live runs; null without any. */
  readonly sweep: () => DepthSweep | null;
}

export { compareWithRecorded } from '../../live-figure/agreement.ts';

export function agreementProvenance(agreement: Agreement): Provenance {
  return provenanceOf(agreement, agreementStrings);
}

/** All that changes with the runs, in parts; each draws the picture of the moment at which its turn comes. */
export function drawLab(places: LabPlaces, picture: () => LabPicture, handlers: LabViewHandlers): readonly Part[] {
  const drawMain = () => {
    const main = places.main.draw((context) => degradationChart(degradationDataOf(picture(), words), context));
    handlers.onMain((event) => positionIn(main, event));
  };
  const drawCurves = () => {
    places.curves.draw((context) => errorCurves(errorCurvesDataOf(picture(), context.width), context));
  };
  return [
    { element: places.main.element, draw: drawMain },
    { element: places.curves.element, draw: drawCurves },
    { element: places.main.element, draw: () => showGuessReply(places.guessReply, picture()) },
    ...(picture().live.length > 0 ? liveParts(places, picture, handlers) : []),
  ];
}

function liveParts(places: LabPlaces, picture: () => LabPicture, handlers: LabViewHandlers): readonly Part[] {
  const { title, caption, table, overfitting, budget, inside, whatNext } = places;
  // Words are cheap, and read aloud wherever the page stands: they wait for nothing but the figure.
  const figure = caption.element.closest('[data-figure]') ?? caption.element;
  const drawTable = () =>
    table.show([resultsTable(resultRowsOf(picture().live, chartStrings.table), { document, strings: chartStrings })]);
  return [
    { element: figure, draw: () => showBudget(budget, picture()) },
    { element: figure, draw: () => showLiveInside(inside, picture(), handlers) },
    { element: figure, draw: () => showWhatNext(whatNext, picture(), handlers) },
    { element: figure, draw: () => showTitle(title, picture()) },
    { element: figure, draw: () => showCaption(caption, picture()) },
    { element: table.element, draw: drawTable },
    ...(overfitting
      ? [{ element: overfitting.chart.element, draw: () => showOverfitting(overfitting, picture()) }]
      : []),
  ];
}

/** Says what is to be seen now. It is cheap, and is said whether or not charts rest. */
export function narrate({ narration }: LabPlaces, live: readonly ShownRun[]): void {
  const found = narrationOf(live);
  if (found) narration.show(narrationSentence(found, liveStrings.narration), { atOnce: live.every(hasEnded) });
}

function showBudget(place: ContentPlace, picture: LabPicture): void {
  const changed = changedBudget(picture);
  if (!changed) return place.show([]);
  const say = liveStrings.budget[changed.live < changed.recorded ? 'fewer' : 'more'];
  place.show([say(changed.live, changed.recorded)]);
}

function showGuessReply(place: ContentPlace, picture: LabPicture): void {
  if (picture.guessing || picture.guess.length === 0) return place.show([]);
  const iterations = Math.min(
    iterationsOf(picture),
    ...picture.recorded.slice(0, 1).map(({ records }) => records.length),
  );
  place.show([
    guessSentences(guessReplies(picture.guess, comparedPoints(picture)), iterations, liveStrings.guess).join(' '),
  ]);
}

function showLiveInside(place: HTMLElement, { live }: LabPicture, { imagesOf }: LabViewHandlers): void {
  const choice = live[0]!.experiment.data;
  const isAsked = live.some(({ measurements }) => measurements.some(({ type }) => type === 'answers'));
  showInside(place, live, isAsked ? imagesOf(choice) : null);
}

function showWhatNext(place: ContentPlace, { live }: LabPicture, handlers: LabViewHandlers): void {
  const sweep = handlers.sweep();
  const steps = sweep ? nextSteps(sweep, live) : [];
  place.show(steps.length > 0 ? whatNextCard(steps, handlers, liveStrings.whatNext) : []);
}

/** While networks train, the title speaks of the recorded runs, which are seen too. */
function showTitle(title: ContentPlace, { live }: LabPicture): void {
  const [first] = live;
  if (!first || !live.every(hasEnded)) return title.restore();
  const claim = claimOf(findingsOf(depthPointsOf(live)));
  title.show([liveStrings.titles[claim](first.experiment.training.iterations)]);
}

function showCaption(place: ContentPlace, picture: LabPicture): void {
  const caption = liveCaptionOf(picture, { lab: liveStrings, charts: chartStrings, agreement: agreementStrings });
  place.show([captionNode(caption, { document, kinds: chartStrings.kinds })]);
}

function showOverfitting({ chart, reading }: OverfittingPlaces, { live }: LabPicture): void {
  const points = trainingAndTestOf(live);
  if (points.length === 0) return;
  chart.draw((context) => overfittingChart(points, context));
  reading.show([overfittingReading(points, words.overfitting).join(' ')]);
}
