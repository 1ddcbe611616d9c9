import type { RunResult } from '../../experiment/records.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import type { CaptionPart } from '../../i18n/caption-part.ts';
import type { Caption } from '../../live-figure/caption.ts';
import { isOfKind, medianProfile, profilesAt, ratiosOf } from './profiles.ts';
import type { Quantity, TrialSettings } from './trial-study.ts';
import type { GradientTrialStrings } from './words.ts';

type Words = GradientTrialStrings['caption'];
type Shown = Pick<TrialSettings, 'depth' | 'batchNorm' | 'time'>;

const ofKind = (runs: readonly RunResult[], kind: NetworkKind) => runs.filter((run) => isOfKind(run, kind));

/** First layer over last at initialisation, and at the time that is drawn; null where nothing was measured. */
function bothRatios(runs: readonly RunResult[], { time }: Shown, quantity: Quantity) {
  const first = ratiosOf(profilesAt(runs, 0, quantity));
  return first && { first, then: time === 0 ? null : ratiosOf(profilesAt(runs, time, quantity)) };
}

/** What BN leaves to say: how the first layer compares with the last. */
function ratioSentences(runs: readonly RunResult[], shown: Shown, words: Words): Caption | null {
  const [plain, residual] = networkKinds.map((kind) => bothRatios(ofKind(runs, kind), shown, 'gradient'));
  if (!plain) return null;
  const product = bothRatios(ofKind(runs, 'plain'), shown, 'product')!;
  const { depth, batchNorm, time } = shown;
  return {
    headline: words.times('plain', depth, batchNorm, plain.first, time, plain.then),
    rest: [
      ...(residual ? words.twins('residual', depth, residual.first, time, residual.then) : []),
      words.product(product.first, time, product.then),
    ],
  };
}

/** Without BN it is the size of all of them that tells. */
function rangeSentence(runs: readonly RunResult[], kind: NetworkKind, shown: Shown, words: Words): CaptionPart[] {
  const ranges = [0, ...(shown.time === 0 ? [] : [shown.time])].flatMap((time) => {
    const profile = medianProfile(profilesAt(ofKind(runs, kind), time, 'gradient'));
    return profile ? [{ time, least: Math.min(...profile), most: Math.max(...profile) }] : [];
  });
  return ranges.length === 0 ? [] : words.ranges(kind, shown.depth, shown.batchNorm, ranges);
}

function rangeSentences(runs: readonly RunResult[], shown: Shown, words: Words): Caption | null {
  const [headline = [], rest = []] = networkKinds.map((kind) => rangeSentence(runs, kind, shown, words));
  return headline.length === 0 ? null : { headline, rest };
}

/** Runs that had no gradient any more at the time that is drawn. */
function endedSentences(runs: readonly RunResult[], { time }: Shown, words: Words): readonly CaptionPart[] {
  return networkKinds.flatMap((kind) => {
    const own = ofKind(runs, kind);
    const ended = own.length - profilesAt(own, time, 'gradient').length;
    return ended === 0 ? [] : words.ended(kind, ended, own.length);
  });
}

/** What the figure shows of these runs, in words; `finished`: whether all have ended, so that what lacks will not come. */
export function trialCaption(runs: readonly RunResult[], shown: Shown, words: Words, finished = true): Caption {
  const said = (shown.batchNorm ? ratioSentences : rangeSentences)(runs, shown, words);
  if (!said) return { headline: [words.nothing], rest: [] };
  const count = new Set(runs.map(({ experiment }) => experiment.seed)).size;
  const ended = finished ? endedSentences(runs, shown, words) : [];
  return { headline: said.headline, rest: [...said.rest, ...ended, ...(count > 1 ? [words.medians] : [])] };
}
