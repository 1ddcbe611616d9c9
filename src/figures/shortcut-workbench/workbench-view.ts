import type { RecordedRun } from '../../experiment/records.ts';
import { agreementStrings } from '../../i18n/agreement.ts';
import { chartStrings as strings } from '../../i18n/charts.ts';
import { agreementSentences } from '../../live-figure/agreement-words.ts';
import { compareWithRecorded } from '../../live-figure/agreement.ts';
import type { LiveRun } from '../../live-figure/agreement.ts';
import { captionNode } from '../../live-figure/caption-node.ts';
import type { Caption } from '../../live-figure/caption.ts';
import type { Part } from '../../live-figure/redraw.ts';
import { seedTable } from '../../live-figure/seed-table.ts';
import { workbenchCaption } from './caption.ts';
import type { OptionLetter } from './contenders.ts';
import { contenderOf, contenders } from './contenders.ts';
import { costsAt } from './costs.ts';
import type { LastingGap } from './lasting-gap.ts';
import { errorStrips, gapStrips, shownErrors } from './picture.ts';
import type { WorkbenchPicture } from './picture.ts';
import { readingOf } from './reading.ts';
import { stripChart } from '../../charts/strip-chart.ts';
import { costTable } from './tables.ts';
import type { TwinsPlaces } from '../../live-figure/twins-places.ts';
import { workbenchStrings as words } from './words.ts';

/** What is drawn once the figure has been touched. */
export interface LivePicture extends WorkbenchPicture {
  readonly recorded: readonly RecordedRun[];
  readonly live: readonly (LiveRun & WorkbenchPicture['live'][number])[];
  /** The options from the lowest error of the paper to the highest. */
  readonly papersOrder: readonly OptionLetter[];
  readonly lasting: LastingGap | null;
}

function captionOf(picture: LivePicture): Caption {
  const { recorded, live, settings, papersOrder } = picture;
  // Recorded: nothing that is trained here is so long.
  const lasting = live.length === 0 ? picture.lasting : null;
  const { shown, behind } = shownErrors(picture);
  const [reading, other] = [readingOf(shown), readingOf(behind)];
  const noise = other.noise ?? reading.noise;
  const beside = { papersOrder, depth: settings.depth, lasting };
  const caption = workbenchCaption(reading, noise, beside, words.caption);
  if (live.length === 0) return caption;
  const seeds = new Set(live.map(({ experiment }) => experiment.seed)).size;
  const agreement = agreementSentences(compareWithRecorded(live, recorded, []), agreementStrings);
  return {
    headline: [words.caption.live(seeds, settings.iterations), ...caption.headline],
    rest: [...caption.rest, ...(recorded.length > 0 ? [words.caption.pale] : []), ...agreement],
  };
}

/** All that changes, in parts; loaded when the figure is first touched, since Observable Plot comes with it. */
export function workbenchParts(places: TwinsPlaces, picture: () => LivePicture): readonly Part[] {
  const { errors, gaps, title, costs, caption, table } = places;
  const drawErrors = () => {
    const { depth, iterations } = picture().settings;
    title.show([words.panels.errors(depth, iterations)]);
    errors.draw((context) => stripChart(errorStrips(picture(), words.chart), context));
  };
  const drawCosts = () => {
    const reading = readingOf(shownErrors(picture()).shown);
    costs.show([costTable(costsAt(picture().settings.depth), reading, { document, words, strings })]);
  };
  const drawTable = () => {
    const { live, recorded, settings } = picture();
    const runs = live.length > 0 ? live : recorded;
    table.show([
      seedTable({ runs, contenders, contenderOf, iteration: settings.iterations }, { document, words, strings }),
    ]);
  };
  const drawCaption = () => caption.show([captionNode(captionOf(picture()), { document, kinds: strings.kinds })]);
  return [
    { element: errors.element, draw: drawErrors },
    {
      element: gaps.element,
      draw: () => void gaps.draw((context) => stripChart(gapStrips(picture(), words.chart), context)),
    },
    { element: errors.element, draw: drawCaption },
    { element: costs.element, draw: drawCosts },
    { element: table.element, draw: drawTable },
  ];
}
