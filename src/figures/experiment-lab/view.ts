import { chartStrings as strings } from '../../i18n/charts.ts';
import { captionNode } from '../../live-figure/caption-node.ts';
import type { ChartPlace } from '../../live-figure/chart-place.ts';
import type { ContentPlace } from '../../live-figure/content-place.ts';
import type { Part } from '../../live-figure/redraw.ts';
import { labCaption } from './caption.ts';
import type { Conditions } from './caption.ts';
import { iterationChart } from './iteration-chart.ts';
import type { SeedCurve } from './iteration-chart.ts';
import { pictureOf } from './picture.ts';
import type { RecordedErrors } from './picture.ts';
import type { KnownRun } from './queue/known-runs.ts';
import { runTable } from './run-table.ts';
import type { Cell } from './study/cells.ts';
import type { LabSettings } from './study/settings.ts';
import { variedFields } from './study/varied.ts';
import { sweepChart } from './sweep-chart.ts';
import { labWords as words } from './words.ts';

/** What is drawn once the figure has been touched. */
export interface LivePicture {
  readonly settings: LabSettings;
  readonly cells: readonly Cell[];
  readonly runs: ReadonlyMap<string, KnownRun>;
  readonly recorded: ReadonlyMap<string, RecordedErrors>;
  readonly conditions: Conditions;
  /** Runs on their way, where nothing is varied. */
  readonly curves: readonly SeedCurve[];
}

export interface LabPlaces {
  readonly chart: ChartPlace;
  readonly title: ContentPlace;
  readonly caption: ContentPlace;
  readonly table: ContentPlace;
}

export { curvePoints } from './iteration-chart.ts';

/** Chart, caption and table, in parts; loaded when the figure is first touched, since Observable Plot comes with it. */
export function labParts({ chart, title, caption, table }: LabPlaces, now: () => LivePicture): readonly Part[] {
  const drawChart = () => {
    const { settings, cells, runs, recorded, curves } = now();
    const picture = pictureOf(settings, cells, runs, recorded);
    const { x, facet, error } = picture;
    title.show([
      x ? words.panels.field(x.field, facet?.field ?? null, error) : words.panels.iterations(settings.seedCount),
    ]);
    chart.draw((context) =>
      x ? sweepChart(picture, words.chart, context) : iterationChart(curves, settings.iterations, words.chart, context),
    );
  };
  const drawCaption = () => {
    const { settings, cells, runs, recorded, conditions } = now();
    const own = labCaption(pictureOf(settings, cells, runs, recorded), words.caption, conditions);
    caption.show([captionNode(own, { document, kinds: strings.kinds })]);
  };
  const drawTable = () => {
    const { settings, ...known } = now();
    table.show([runTable({ ...known, fields: variedFields(settings) }, { document, words, strings })]);
  };
  return [
    { element: chart.element, draw: drawChart },
    { element: chart.element, draw: drawCaption },
    { element: table.element, draw: drawTable },
  ];
}
