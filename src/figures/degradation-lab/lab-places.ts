import { ChartPlace } from '../../live-figure/chart-place.ts';
import { mainChartSizes, sideChartSizes } from '../../live-figure/chart-sizes.ts';
import { ContentPlace } from '../../live-figure/content-place.ts';
import { SpacedPlace } from './spaced-place.ts';
import { requireChild } from '../../live-figure/require-child.ts';

/** Of "Is it overfitting?". */
export interface OverfittingPlaces {
  readonly chart: ChartPlace;
  readonly reading: ContentPlace;
}

/** Where the lab shows what it measures. */
export interface LabPlaces {
  readonly main: ChartPlace;
  readonly curves: ChartPlace;
  readonly title: ContentPlace;
  readonly caption: ContentPlace;
  readonly table: ContentPlace;
  /** What is to be seen now, in a sentence. */
  readonly narration: SpacedPlace;
  /** That the live runs have another budget than those recorded. */
  readonly budget: ContentPlace;
  readonly guessReply: ContentPlace;
  readonly inside: HTMLElement;
  readonly whatNext: ContentPlace;
  /** Of the full lab only. */
  readonly overfitting: OverfittingPlaces | null;
}

function overfittingPlaces(root: HTMLElement): OverfittingPlaces | null {
  const question = root.querySelector('[data-question="overfitting"]');
  if (!question) return null;
  const chart = new ChartPlace(question, 'overfitting', mainChartSizes);
  return { chart, reading: new ContentPlace(requireChild(question, '.overfitting-reading', HTMLElement)) };
}

export function findPlaces(root: HTMLElement): LabPlaces {
  return {
    main: new ChartPlace(root, 'degradation', mainChartSizes),
    curves: new ChartPlace(root, 'curves', sideChartSizes),
    title: new ContentPlace(requireChild(root, '.fig-title', HTMLElement)),
    caption: new ContentPlace(requireChild(root, '.finding', HTMLElement)),
    table: new ContentPlace(requireChild(root, '.table-scroll', HTMLElement)),
    narration: new SpacedPlace(requireChild(root, '.narration', HTMLElement)),
    budget: new ContentPlace(requireChild(root, '.budget', HTMLElement)),
    guessReply: new ContentPlace(requireChild(root, '.guess-result', HTMLElement)),
    inside: requireChild(root, '.inside', HTMLElement),
    whatNext: new ContentPlace(requireChild(root, '.what-next', HTMLElement)),
    overfitting: overfittingPlaces(root),
  };
}

/** Puts everything back as it was in the page: the recorded sweep. */
export function restorePlaces(places: LabPlaces): void {
  places.main.restore();
  places.curves.restore();
  places.guessReply.restore();
  restoreFindings(places);
}

/** Puts back all that speaks of what was found; the two charts stay. */
export function restoreFindings(places: LabPlaces): void {
  const { title, caption, table, overfitting, budget, whatNext, narration, inside } = places;
  for (const place of [title, caption, table, budget, whatNext]) place.restore();
  narration.clear();
  inside.hidden = true;
  overfitting?.chart.restore();
  overfitting?.reading.restore();
}
