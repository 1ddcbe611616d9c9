import { divergenceOf } from '../../experiment/divergence.ts';
import type { CaptionPart } from '../../i18n/caption-part.ts';
import type { AgreementStrings } from '../../i18n/agreement.ts';
import type { ChartStrings } from '../../i18n/charts.ts';
import { agreementSentences } from '../../live-figure/agreement-words.ts';
import { captionOf, trainedOn } from './caption.ts';
import type { Caption } from '../../live-figure/caption.ts';
import { findingsOf } from '../../live-figure/finding.ts';
import { iterationsOf } from './lab-picture.ts';
import type { LabPicture } from './lab-picture.ts';
import type { LiveStrings } from './words/live.ts';
import { depthPointsOf, hasEnded, kindOf } from '../../live-figure/shown-run.ts';

interface Words {
  readonly lab: Pick<LiveStrings, 'caption'>;
  readonly charts: ChartStrings;
  readonly agreement: AgreementStrings;
}

/** A sentence for each way in which networks diverged. */
function divergedOf({ live }: LabPicture, { lab, charts }: Words): readonly string[] {
  const diverged = live.filter(({ status }) => status === 'diverged');
  return [...Map.groupBy(diverged, divergenceOf)].map(([how, runs]) => {
    const names = runs.map((run) => charts.networkName(charts.kinds[kindOf(run)], run.experiment.network.depth));
    return lab.caption.diverged[how]([...new Set(names)].join(', '), runs.length);
  });
}

/** The finding; of runs that have all ended without one, that there is none. */
function findingOf({ live }: LabPicture, iterations: number, words: Words['lab']['caption']): Caption {
  const points = depthPointsOf(live);
  const noneFinished = live.every(hasEnded) && findingsOf(points).length === 0;
  return noneFinished ? { headline: [words.noneFinished], rest: [] } : captionOf(points, iterations, words);
}

/** The finding of the live runs that have ended, and how they agree with the recorded ones. */
export function liveCaptionOf(picture: LabPicture, words: Words): Caption {
  const iterations = iterationsOf(picture);
  const { headline, rest } = findingOf(picture, iterations, words.lab.caption);
  const recordedIterations = Math.min(iterations, picture.recorded[0]?.records.length ?? 0);
  const pale = picture.recorded.length > 0 ? [words.lab.caption.paleRecorded(recordedIterations)] : [];
  const training = picture.live[0]?.experiment.training;
  const parts: readonly CaptionPart[] = [
    ...divergedOf(picture, words),
    ...(training ? [trainedOn(training, picture.trainingImages, words.lab.caption)] : []),
    ...pale,
    ...agreementSentences(picture.agreement, words.agreement),
  ];
  return { headline, rest: [...rest, ...parts] };
}
