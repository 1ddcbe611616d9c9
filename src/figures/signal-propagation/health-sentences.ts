import type { SignalResult } from './study/export.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { CaptionPart } from '../../i18n/caption-part.ts';
import { addendRatios } from './addend-lines.ts';
import { outcomeOf } from './health.ts';
import { isShown } from './lines.ts';
import type { ShownKinds } from './lines.ts';
import type { HealthWords } from './words/health.ts';

/** Which of the networks are healthy on which way: one sentence with BN, as in the paper's networks, and one without it. */
export function healthSentences(result: SignalResult, shown: ShownKinds, words: HealthWords): readonly CaptionPart[] {
  return [true, false].flatMap((batchNorm) => {
    const kinds = networkKinds.filter((kind) => isShown(kind, shown));
    const clauses = kinds.flatMap((kind, index) => {
      const [forward, backward] = (['forward', 'backward'] as const).map((way) =>
        outcomeOf(result, { kind, batchNorm }, way),
      );
      return [index > 0 ? words.between : '', { kind }, words.network(forward!, backward!)];
    });
    return [words.panel(batchNorm), ...clauses, words.end];
  });
}

/** How large F(x) is beside x, where both are shown. */
export function addendSentences(result: SignalResult, shown: ShownKinds, words: HealthWords): readonly CaptionPart[] {
  if (shown !== 'addends') return [];
  return [false, true].map((batchNorm) => words.addends(batchNorm, addendRatios(result, batchNorm)));
}
