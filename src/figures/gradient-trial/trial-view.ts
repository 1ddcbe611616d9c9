import { networkKinds } from '../../experiment/sweep.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { chartStrings } from '../../i18n/charts.ts';
import { agreementStrings } from '../../i18n/agreement.ts';
import { agreementSentences } from '../../live-figure/agreement-words.ts';
import { compareWithRecorded } from '../../live-figure/agreement.ts';
import type { LiveRun } from '../../live-figure/agreement.ts';
import { captionNode } from '../../live-figure/caption-node.ts';
import type { Part } from '../../live-figure/redraw.ts';
import type { RecordedRun } from '../../experiment/records.ts';
import { trialCaption } from './caption.ts';
import { layerPlace } from './layer-place.ts';
import { profileChart } from './profile-chart.ts';
import { profileDataOf } from './profile-data.ts';
import type { TrialPicture } from './profile-data.ts';
import type { TrialPlaces } from './trial-places.ts';
import { profileTable } from './profile-table.ts';
import { gradientTrialStrings as words } from './words.ts';

export { layerPlace };

/** What is drawn once the figure has been touched. */
export interface LivePicture extends TrialPicture {
  readonly recorded: readonly RecordedRun[];
  readonly live: readonly (LiveRun & TrialPicture['live'][number])[];
  /** What images of the reader's own are called; null where those of the site are set. */
  readonly images: string | null;
  /** Whether the live runs have ended. */
  readonly finished: boolean;
}

function captionParts({ recorded, live, settings, images, finished }: LivePicture): readonly Node[] {
  const context = { document, kinds: chartStrings.kinds };
  if (live.length === 0 && images !== null)
    return [captionNode({ headline: [words.caption.otherImages], rest: [] }, context)];
  if (live.length === 0) return [captionNode(trialCaption(recorded, settings, words.caption), context)];
  const { headline, rest } = trialCaption(live, settings, words.caption, finished);
  const agreement = agreementSentences(compareWithRecorded(live, recorded, []), agreementStrings);
  const pale = recorded.length > 0 ? [words.caption.pale] : [];
  const onOwn = images === null ? [] : [words.caption.onOwn(images)];
  const [seed] = live.map(({ experiment }) => experiment.seed);
  return [
    captionNode(
      { headline: [words.caption.live(seed!), ...headline], rest: [...rest, ...onOwn, ...pale, ...agreement] },
      context,
    ),
  ];
}

/** All that changes, in parts; loaded when the figure is first touched, since Observable Plot comes with it. */
export function trialParts(places: TrialPlaces, picture: () => LivePicture): readonly Part[] {
  const drawChart = (kind: NetworkKind) => {
    const { recorded, live, settings } = picture();
    const { depth, batchNorm } = settings;
    // Nothing is drawn that a badge could speak of.
    const isEmpty = recorded.length + live.length === 0;
    places.charts[kind].element.closest('[data-figure]')?.toggleAttribute('data-empty', isEmpty);
    places.titles[kind].show([words.panel(kind, depth, batchNorm)]);
    places.charts[kind].draw((context) =>
      profileChart(profileDataOf(kind, picture(), words, true), { ...context, words: words.chart }),
    );
  };
  const { caption, layer, table } = places;
  return [
    ...networkKinds.map((kind) => ({ element: places.charts[kind].element, draw: () => drawChart(kind) })),
    { element: layer.element, draw: () => layer.show([layerPlace(picture().settings, null)]) },
    { element: places.charts.plain.element, draw: () => caption.show(captionParts(picture())) },
    { element: table.element, draw: () => table.show([profileTable(picture(), words, document)]) },
  ];
}
