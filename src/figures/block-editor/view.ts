import { chartStrings as strings } from '../../i18n/charts.ts';
import { captionNode } from '../../live-figure/caption-node.ts';
import type { ChartPlace } from '../../live-figure/chart-place.ts';
import type { ContentPlace } from '../../live-figure/content-place.ts';
import type { Part } from '../../live-figure/redraw.ts';
import { buildNode } from '../../charts/build-node.ts';
import { blockDrawing } from './block-drawing.ts';
import { countedBlocks, countsTable } from './counts.ts';
import { blockCaption } from './finding.ts';
import { twinsFor } from './lab-twins.ts';
import type { ShownBlocks } from './live-editor.ts';
import { drawnPlace } from './study.ts';
import type { BlockSettings } from './study.ts';
import { writingStrings as writing } from './words/writing.ts';
import { trainingChart } from './training-chart.ts';
import { chartData, trainingCaption, trainingTable } from './training-data.ts';
import type { TrainingPicture } from './training-data.ts';
import { blockEditorStrings as words } from './words.ts';

/** Where the figure shows what code computes. */
export interface BlockPlaces {
  readonly drawing: ContentPlace;
  readonly counts: ContentPlace;
  readonly finding: ContentPlace;
  readonly errors: ChartPlace;
  readonly errorsTitle: ContentPlace;
  readonly outcome: ContentPlace;
  readonly table: ContentPlace;
}

/** All that follows from blocks, in parts. */
export function blockParts(
  { blocks, filters }: ShownBlocks,
  settings: BlockSettings,
  places: BlockPlaces,
): readonly Part[] {
  const { drawing, counts, finding } = places;
  const context = { document, words };
  const counted = countedBlocks(blocks, { depth: settings.depth, filters, data: settings.data });
  const drawDrawing = () =>
    drawing.show([blockDrawing(blocks[drawnPlace[settings.place]]!, { document, words: words.drawing })]);
  const caption = blockCaption(counted.own!, counted.papers, words);
  const drawFinding = () => finding.show([captionNode(caption, { document, kinds: strings.kinds })]);
  return [
    { element: drawing.element, draw: drawDrawing },
    { element: counts.element, draw: () => counts.show([countsTable(counted, context)]) },
    { element: finding.element, draw: drawFinding },
  ];
}

/** The same parts while nothing is known of the code that is there: the counts of the paper's network stand alone. */
export function waitingParts(settings: BlockSettings, { drawing, counts, finding }: BlockPlaces): readonly Part[] {
  const { waits } = writing;
  const table = () => countsTable(countedBlocks(null, settings), { document, words });
  const caption = () => captionNode({ headline: [waits.finding], rest: [] }, { document, kinds: strings.kinds });
  const sentence = () => buildNode(document, 'p', { class: 'block-said' }, [waits.drawing]);
  return [
    { element: drawing.element, draw: () => drawing.show([sentence()]) },
    { element: counts.element, draw: () => counts.show([table()]) },
    { element: finding.element, draw: () => finding.show([caption()]) },
  ];
}

/** What came of training, in parts; `picture` is asked when a part is drawn, since training goes on. */
export function trainingParts(picture: () => TrainingPicture, places: BlockPlaces): readonly Part[] {
  const { errors, errorsTitle, outcome, table } = places;
  const context = { words, strings };
  const drawErrors = () => {
    const { recorded, settings } = picture();
    const hasRecorded = !settings.twins && twinsFor(recorded, settings) !== null;
    errorsTitle.show([words.training[hasRecorded ? 'besideLab' : 'title'](settings.depth)]);
    const data = chartData(picture(), context);
    // Nothing is drawn that a badge could speak of.
    errors.element.closest('[data-figure]')?.toggleAttribute('data-empty', data.lines.length === 0);
    errors.draw((chart) => trainingChart(data, chart));
  };
  const drawOutcome = () => {
    const caption = trainingCaption(picture(), context);
    outcome.show(caption ? [captionNode(caption, { document, kinds: strings.kinds })] : []);
  };
  return [
    { element: errors.element, draw: drawErrors },
    { element: errors.element, draw: drawOutcome },
    { element: table.element, draw: () => table.show([trainingTable(picture(), { document, ...context })]) },
  ];
}
