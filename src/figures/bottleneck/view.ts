import type { RecordedRun } from '../../experiment/records.ts';
import { agreementStrings } from '../../i18n/agreement.ts';
import { chartStrings as strings } from '../../i18n/charts.ts';
import { stripChart } from '../../charts/strip-chart.ts';
import { agreementSentences } from '../../live-figure/agreement-words.ts';
import { compareWithRecorded } from '../../live-figure/agreement.ts';
import type { LiveRun } from '../../live-figure/agreement.ts';
import { captionNode } from '../../live-figure/caption-node.ts';
import type { Caption } from '../../live-figure/caption.ts';
import type { Part } from '../../live-figure/redraw.ts';
import { millisecondsOf } from '../../live-figure/seconds-of-iteration.ts';
import { seedTable } from '../../live-figure/seed-table.ts';
import { bottleneckCaption } from './caption.ts';
import type { Prices } from './caption.ts';
import { costsWith } from './costs.ts';
import { depthsWith, errorStrips, gapStrips, shownErrors } from './picture.ts';
import type { TwinPicture } from './picture.ts';
import type { TwinsPlaces } from '../../live-figure/twins-places.ts';
import { readingOf } from './reading.ts';
import { costTable } from './tables.ts';
import { contenderOf, contenders } from './twins.ts';
import { bottleneckStrings as words } from './words.ts';

/** What is drawn once the figure has been touched. */
export interface LivePicture extends TwinPicture {
  readonly recorded: readonly RecordedRun[];
  readonly live: readonly (LiveRun & TwinPicture['live'][number])[];
}

function pricesOf({ recorded, settings }: LivePicture): Prices {
  return { costs: costsWith(settings.blocks), milliseconds: millisecondsOf(recorded, contenderOf) };
}

function captionOf(picture: LivePicture): Caption {
  const { recorded, live, settings } = picture;
  const { shown, behind } = shownErrors(picture);
  const [reading, other] = [readingOf(shown), readingOf(behind)];
  const noise = other.noise.residual ? other.noise : reading.noise;
  const caption = bottleneckCaption(reading, noise, pricesOf(picture), words.caption);
  if (live.length === 0) return caption;
  const seeds = new Set(live.map(({ experiment }) => experiment.seed)).size;
  const agreement = agreementSentences(compareWithRecorded(live, recorded, []), agreementStrings);
  return {
    headline: [words.caption.live(seeds, settings.iterations), ...caption.headline],
    rest: [...caption.rest, ...(recorded.length > 0 ? [words.caption.pale] : []), ...agreement],
  };
}

/** All that changes, in parts; loaded when the figure is first touched, since Observable Plot comes with it. */
export function twinParts(places: TwinsPlaces, picture: () => LivePicture): readonly Part[] {
  const { errors, gaps, title, costs, caption, table } = places;
  const drawErrors = () => {
    const { blocks, iterations } = picture().settings;
    title.show([words.panels.errors(...depthsWith(blocks), iterations)]);
    errors.draw((context) => stripChart(errorStrips(picture(), words.chart), context));
  };
  const drawCosts = () => {
    const reading = readingOf(shownErrors(picture()).shown);
    costs.show([costTable(pricesOf(picture()), reading, { document, words, strings })]);
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
