import { errorWindow } from '../experiment/records.ts';
import type { AgreementStrings as Words } from '../i18n/agreement.ts';
import type { Agreement, RoundedAgreement } from './agreement.ts';
import type { Provenance } from './provenance.ts';

function roundedSentence({ runs, furthest, apart, apartAt }: RoundedAgreement, words: Words): string {
  if (!furthest) return words.tooSoon(runs, errorWindow);
  if (apartAt) return words.apart(apart, runs, apartAt.iteration, apartAt.difference, apartAt.byRounding ?? 0);
  if (furthest.byRounding === null) return words.unmeasured(runs, furthest.difference);
  return words.close(runs, furthest.difference, furthest.byRounding);
}

function roundedDetail({ furthest, apartAt }: RoundedAgreement, words: Words): string {
  if (!furthest) return words.brief.tooSoon;
  if (apartAt) return words.brief.apart(apartAt.iteration, apartAt.difference);
  return words.brief[furthest.byRounding === null ? 'unmeasured' : 'close'](furthest.difference);
}

/** What a caption says of the agreement, in sentences. */
export function agreementSentences({ exact, rounded }: Agreement, words: Words): readonly string[] {
  const sentences: string[] = [];
  if (exact?.partedAt) sentences.push(words.parted(exact.parted, exact.runs, exact.partedAt));
  else if (exact) sentences.push(words.equal(exact.runs, exact.least, exact.most));
  if (rounded) sentences.push(roundedSentence(rounded, words));
  return sentences;
}

/** What the badge says of it, beside how the live runs are computed. */
export function agreementProvenance({ exact, rounded }: Agreement, words: Words): Provenance {
  const details: string[] = [];
  if (exact?.partedAt) details.push(words.brief.parted(exact.partedAt));
  else if (exact) details.push(words.brief.equal(exact.least, exact.most));
  if (rounded) details.push(roundedDetail(rounded, words));
  return details.length > 0 ? [[words.brief.term, details.join('; ')]] : [];
}
