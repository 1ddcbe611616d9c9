import { stripChart } from '../../charts/strip-chart.ts';
import type { RecordedRun } from '../../experiment/records.ts';
import { agreementStrings } from '../../i18n/agreement.ts';
import { chartStrings } from '../../i18n/charts.ts';
import { agreementSentences } from '../../live-figure/agreement-words.ts';
import { compareWithRecorded } from '../../live-figure/agreement.ts';
import type { LiveRun } from '../../live-figure/agreement.ts';
import { captionNode } from '../../live-figure/caption-node.ts';
import type { Caption } from '../../live-figure/caption.ts';
import type { Part } from '../../live-figure/redraw.ts';
import { startCaption } from './caption.ts';
import { lossChart } from './loss-chart.ts';
import { endsOf, lossesOf } from './picture.ts';
import type { StartPicture } from './picture.ts';
import type { StartPlaces } from './places.ts';
import { startTable } from './table.ts';
import { words } from './words.ts';

/** What is drawn once the figure has been touched. */
export interface LivePicture extends StartPicture {
  readonly recorded: readonly RecordedRun[];
  readonly live: readonly (LiveRun & StartPicture['live'][number])[];
}

function captionOf({ recorded, live, iteration }: LivePicture): Caption {
  if (live.length === 0) return startCaption(recorded, iteration, words.caption);
  const { headline, rest } = startCaption(live, iteration, words.caption);
  const seeds = new Set(live.map(({ experiment }) => experiment.seed)).size;
  const agreement = agreementSentences(compareWithRecorded(live, recorded, []), agreementStrings);
  return {
    headline: [words.caption.live(seeds, iteration), ...headline],
    rest: [...rest, ...(recorded.length > 0 ? [words.caption.pale] : []), ...agreement],
  };
}

/** All that changes, in parts; loaded when the figure is first touched, since Observable Plot comes with it. */
export function startParts(places: StartPlaces, picture: () => LivePicture): readonly Part[] {
  const { losses, ends, caption, endTitle, table } = places;
  const drawEnds = () => {
    endTitle.show([words.panels.ends(picture().iteration)]);
    ends.draw((context) => stripChart(endsOf(picture(), words.ends, true), context));
  };
  const drawTable = () => {
    const { live, recorded, iteration } = picture();
    table.show([startTable(live.length > 0 ? live : recorded, iteration, words.table, document)]);
  };
  return [
    {
      element: losses.element,
      draw: () =>
        void losses.draw((context) =>
          lossChart(lossesOf(picture(), words.losses, true), { ...context, words: words.losses }),
        ),
    },
    { element: ends.element, draw: drawEnds },
    {
      element: losses.element,
      draw: () => caption.show([captionNode(captionOf(picture()), { document, kinds: chartStrings.kinds })]),
    },
    { element: table.element, draw: drawTable },
  ];
}
