import { longIterations, paperRate } from '../../experiment/long-training.ts';
import type { CaptionPart } from '../../i18n/caption-part.ts';
import type { Caption } from '../../live-figure/caption.ts';
import type { KindReading, TrainedReading } from './reading.ts';
import type { Words } from './words.ts';

/** A title that claims no more than every seed shows at the paper's rate. */
export function trainedTitle({ plain, residual }: TrainedReading, titles: Words['titles']): string {
  return plain.verdict === 'higher' && residual.verdict !== 'higher' ? titles.holds : titles.none;
}

/** What a kind of network reaches at its best rates, and at which of them depth does harm. */
function rateSentences(own: KindReading, { shallow, deep, rates }: TrainedReading, words: Words['caption']) {
  const { kind, best, higherAt } = own;
  if (rates.length < 2) return [];
  return [
    ...words.bestRates(kind, deep, best.deep, shallow, best.shallow),
    ...(higherAt.length === rates.length ? words.atEveryRate(rates.length) : words.atRates(higherAt, rates.length)),
    ...(best.deep.rate === paperRate ? [] : [words.partOfTheGap]),
  ];
}

/** Its test error, and what that says where its training error already stays high. */
function testSentences(
  { kind, verdict, ...own }: KindReading,
  { shallow, deep }: TrainedReading,
  words: Words['caption'],
) {
  if (verdict === 'higher') return words.notOverfitting(kind, deep, own.deep.testError);
  return words.tests(kind, deep, own.deep.testError, shallow, own.shallow.testError);
}

/** The finding in words, from the runs that are shown. */
export function trainedCaption(reading: TrainedReading, words: Words['caption']): Caption {
  const { plain, residual, shallow, deep } = reading;
  const ends = (own: KindReading) => [deep, own.deep.trainingError, shallow, own.shallow.trainingError] as const;
  const rest: readonly CaptionPart[] = [
    ...words.ends('plain', longIterations, ...ends(plain)),
    ...words.twinEnds('residual', ...ends(residual)),
    ...testSentences(plain, reading, words),
    ...testSentences(residual, reading, words),
    ...rateSentences(plain, reading, words),
  ];
  return { headline: words.compared([plain, residual], deep, shallow), rest };
}
