import type { SignalResult } from './study/export.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { CaptionPart } from '../../i18n/caption-part.ts';
import { addendRatios } from './addend-lines.ts';
import { outcomeOf } from './health.ts';
import { isShown } from './lines.ts';
import type { ShownKinds } from './lines.ts';
import type { HealthWords } from './words/health.ts';

/** Which of the networks with BN, or without it, are healthy on which way. */
export function healthSentence(
  result: SignalResult,
  { shown, batchNorm }: { readonly shown: ShownKinds; readonly batchNorm: boolean },
  words: HealthWords,
): readonly CaptionPart[] {
  const clauses = networkKinds
    .filter((kind) => isShown(kind, shown))
    .flatMap((kind, index): CaptionPart[] => {
      const [forward, backward] = waysOf(result, kind, batchNorm);
      return [index > 0 ? words.between : '', { kind }, words.network(forward, backward)];
    });
  return [words.panel(batchNorm), ...clauses, words.end];
}

/** By how much the signals and gradients that are not healthy grow or shrink; none, where all are. */
export function growthSentences(
  result: SignalResult,
  { shown, batchNorm }: { readonly shown: ShownKinds; readonly batchNorm: boolean },
  words: HealthWords,
): readonly CaptionPart[] {
  return networkKinds
    .filter((kind) => isShown(kind, shown))
    .flatMap((kind): CaptionPart[] => {
      const [first, ...others] = words.growths(...waysOf(result, kind, batchNorm));
      return first === undefined
        ? []
        : [first.start, { kind }, first.end, ...others.map(({ after }) => after), words.end];
    });
}

function waysOf(result: SignalResult, kind: (typeof networkKinds)[number], batchNorm: boolean) {
  const network = { kind, batchNorm };
  return [outcomeOf(result, network, 'forward'), outcomeOf(result, network, 'backward')] as const;
}

/** How large F(x) is beside x, where both are shown. */
export function addendSentences(result: SignalResult, shown: ShownKinds, words: HealthWords): readonly CaptionPart[] {
  if (shown !== 'addends') return [];
  return [false, true].map((batchNorm) => words.addends(batchNorm, addendRatios(result, batchNorm)));
}
