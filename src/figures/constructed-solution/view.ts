import { chartStrings } from '../../i18n/charts.ts';
import { captionNode } from '../../live-figure/caption-node.ts';
import type { Part } from '../../live-figure/redraw.ts';
import { solutionCaption } from './caption.ts';
import { solutionChart } from './chart.ts';
import type { Outcome } from './outcomes.ts';
import type { SolutionPlaces } from './places.ts';
import { rowNames, rowsOf } from './rows.ts';
import type { SolutionSettings } from './study/experiments.ts';
import { solutionTable } from './table.ts';
import { words } from './words.ts';

/** What is drawn once the figure has been touched. */
export interface LivePicture {
  readonly settings: SolutionSettings;
  /** Of recorded networks like those that are set. */
  readonly recorded: readonly Outcome[];
  /** Of those that the reader trains; none before. */
  readonly live: readonly Outcome[];
}

function captionOf({ settings, recorded, live }: LivePicture): Node {
  const context = { document, kinds: chartStrings.kinds };
  if (live.length === 0) return captionNode(solutionCaption(recorded, settings, words.caption), context);
  const { headline, rest } = solutionCaption(live, settings, words.caption);
  const pale = recorded.length > 0 ? [words.caption.pale] : [];
  return captionNode({ headline: [words.caption.live(settings.seed), ...headline], rest: [...rest, ...pale] }, context);
}

/** All that changes, in parts; loaded when the figure is first touched, since Observable Plot comes with it. */
export function solutionParts({ chart, caption, table }: SolutionPlaces, picture: () => LivePicture): readonly Part[] {
  const drawChart = () => {
    const { settings, recorded, live } = picture();
    const isLive = live.length > 0;
    const rows = rowsOf(isLive ? live : recorded);
    const behind = isLive ? rowsOf(recorded) : [];
    const { depth, sigma } = settings;
    chart.draw((context) =>
      solutionChart({ depth, sigma, rows, behind, names: rowNames }, { ...context, words: words.chart }),
    );
  };
  const drawTable = () => {
    const { settings, recorded, live } = picture();
    table.show([solutionTable(live.length > 0 ? live : recorded, settings, words, document)]);
  };
  return [
    { element: chart.element, draw: drawChart },
    { element: chart.element, draw: () => caption.show([captionOf(picture())]) },
    { element: table.element, draw: drawTable },
  ];
}
