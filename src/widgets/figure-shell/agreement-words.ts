import { errorWindow } from '../../experiment/records.ts';
import type { FigureStrings } from '../../i18n/en/figure.ts';
import type { Agreement } from './agreement.ts';
import type { Provenance } from './provenance.ts';

type Words = FigureStrings['agreement'];

/** What a caption says of the agreement, in sentences. */
export function agreementSentences({ exact, close }: Agreement, words: Words): readonly string[] {
  const sentences: string[] = [];
  if (exact?.partedAt) sentences.push(words.parted(exact.parted, exact.runs, exact.partedAt));
  else if (exact) sentences.push(words.equal(exact.runs, exact.least, exact.most));
  if (close && close.difference !== null) sentences.push(words.close(close.runs, close.difference));
  else if (close) sentences.push(words.tooSoon(close.runs, errorWindow));
  return sentences;
}

/** What the badge says of it, beside how the live runs are computed. */
export function agreementProvenance({ exact, close }: Agreement, words: Words): Provenance {
  const details: string[] = [];
  if (exact?.partedAt) details.push(words.brief.parted(exact.partedAt));
  else if (exact) details.push(words.brief.equal(exact.least, exact.most));
  if (close) details.push(words.brief.close(close.difference));
  return details.length > 0 ? [[words.brief.term, details.join('; ')]] : [];
}
