import { errorWindow } from '../../experiment/records.ts';
import { chartStrings as strings } from '../../i18n/charts.ts';
import { captionNode } from '../../live-figure/caption-node.ts';
import type { ChartPlace } from '../../live-figure/chart-place.ts';
import type { ContentPlace } from '../../live-figure/content-place.ts';
import type { Part } from '../../live-figure/redraw.ts';
import { labCaption } from './caption.ts';
import type { Conditions, InHand } from './caption.ts';
import { iterationChart } from './iteration-chart.ts';
import type { SeedCurve } from './iteration-chart.ts';
import { pictureOf } from './picture.ts';
import type { RecordedErrors, SweepPicture } from './picture.ts';
import type { KnownRun } from './queue/known-runs.ts';
import { runTable } from './run-table.ts';
import type { Cell } from './study/cells.ts';
import type { LabSettings } from './study/settings.ts';
import { variedFields } from './study/varied.ts';
import { sweepChart } from './sweep-chart.ts';
import { drawnWords as words } from './words/drawn.ts';

/** What is drawn once the figure has been touched. */
export interface LivePicture {
  readonly settings: LabSettings;
  readonly cells: readonly Cell[];
  readonly runs: ReadonlyMap<string, KnownRun>;
  readonly recorded: ReadonlyMap<string, RecordedErrors>;
  readonly conditions: Conditions;
  readonly inHand: InHand;
  /** Runs on their way, where nothing is varied. */
  readonly curves: readonly SeedCurve[];
}

export interface LabPlaces {
  readonly chart: ChartPlace;
  readonly title: ContentPlace;
  /** In the middle of a chart without anything in it. */
  readonly empty: ContentPlace;
  readonly caption: ContentPlace;
  readonly table: ContentPlace;
}

export { curvePoints } from './iteration-chart.ts';

/** What is said in the place of a chart without anything in it; null where there is something. */
function emptyText({ settings, cells, inHand, curves }: LivePicture, { points }: SweepPicture): string | null {
  if (points.length > 0 || curves.some((curve) => curve.points.length > 0)) return null;
  if (cells.length === 0) return words.empty.refused;
  const { activity } = inHand;
  return activity === 'training' ? words.empty.training(settings.error, errorWindow) : words.empty[activity ?? 'idle'];
}

/** Chart, caption and table, in parts; loaded when the figure is first touched, since Observable Plot comes with it. */
export function labParts({ chart, title, empty, caption, table }: LabPlaces, now: () => LivePicture): readonly Part[] {
  // The form stands between the chart and what is said of it: whoever sees one of them is told what is so.
  const figure = chart.element.closest('[data-figure]') ?? chart.element;
  const drawChart = () => {
    const live = now();
    const { settings, cells, runs, recorded, curves } = live;
    const picture = pictureOf(settings, cells, runs, recorded);
    const text = emptyText(live, picture);
    empty.show(text === null ? [] : [text]);
    // Nothing is drawn that a badge could speak of.
    figure.toggleAttribute('data-empty', text !== null);
    const { x, facet, error } = picture;
    title.show([
      x
        ? words.panels.field(x.field, facet?.field ?? null, error, settings.seedCount)
        : words.panels.iterations(settings.seedCount),
    ]);
    chart.draw((context) =>
      x ? sweepChart(picture, words.chart, context) : iterationChart(curves, settings.iterations, words.chart, context),
    );
  };
  const drawCaption = () => {
    const { settings, cells, runs, recorded, conditions, inHand } = now();
    const own = labCaption(pictureOf(settings, cells, runs, recorded), words.caption, conditions, inHand);
    caption.show([captionNode(own, { document, kinds: strings.kinds })]);
  };
  const drawTable = () => {
    const { settings, ...known } = now();
    table.show([runTable({ ...known, fields: variedFields(settings) }, { document, words, strings })]);
  };
  return [
    { element: figure, draw: drawChart },
    { element: figure, draw: drawCaption },
    { element: table.element, draw: drawTable },
  ];
}
