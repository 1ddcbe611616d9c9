import { networkKinds } from '../../experiment/sweep.ts';
import type { Caption } from '../../live-figure/caption.ts';
import { depths, severalBlocks, severalLeftOut, swapsOf } from './lesion-plan.ts';
import { middleOf, there } from './lesion-reading.ts';
import type { LesionReading } from './lesion-reading.ts';
import type { ScaleChartData } from './scale-chart.ts';
import type { LesionWords } from './words/recorded.ts';

/** Less than this an error may rise for a block to count as one that is hardly missed. */
const hardlyMissed = 0.15;
/** Errors from here on count as near guessing. */
const nearGuessing = 0.7;
/** Less than this, and networks trained with different factors count as ending alike. */
const indifference = 0.08;

/** What the record shows, in words that claim no more. */
export function lesionCaption(reading: LesionReading, depth: number, words: LesionWords): Caption {
  const { caption } = words;
  const [plain, residual] = networkKinds.map((kind) => there(reading.cutMedians(kind, depth, 'asTrained')));
  const isContrast = Math.min(...plain!) >= nearGuessing;
  const count = (errors: readonly number[], whole: number) =>
    errors.filter((error) => error - whole < hardlyMissed).length;
  const spared = count(residual!, reading.whole('residual', depth));
  const remeasured = there(reading.cutMedians('residual', depth, 'remeasured'));
  const worst = [...residual!.keys()].filter((block) => residual![block]! >= nearGuessing);
  return {
    headline: isContrast
      ? caption.contrast(spared, residual!.length, hardlyMissed)
      : caption.noContrast(plain!, residual!),
    rest: [
      caption.worst(
        worst.map((block) => block + 1),
        worst.map((block) => residual![block]!),
      ),
      caption.remeasured(
        count(remeasured, reading.whole('residual', depth, 'remeasured')),
        remeasured.length,
        hardlyMissed,
      ),
      ...depths.map((own) => trainedSentence(reading.scaleChart(own), words)),
    ],
  };
}

/** Whether the factor matters to a network that is trained with it, and which is best. */
function trainedSentence({ depth, trained }: ScaleChartData, { caption }: LesionWords): string {
  const errors = trained.map(({ error }) => error);
  const scales = trained.map(({ scale }) => scale);
  const [least, most] = [Math.min(...errors), Math.max(...errors)];
  if (most - least < indifference) {
    return caption.indifferent(depth, errors, Math.min(...scales), Math.max(...scales));
  }
  const best = trained.find(({ error }) => error === least)!;
  const others = errors.filter((error) => error !== least);
  return caption.particular(depth, best.scale, least, others);
}

/** What the record shows of several blocks at once, and of swaps. */
export function otherCuts(
  reading: LesionReading,
  [depth, deeper]: readonly [number, number],
  words: LesionWords,
): string {
  const { swapped } = words.caption;
  return [
    severalSentence(reading, deeper, words),
    swapped(swapErrors(reading, 'plain', depth), swapErrors(reading, 'residual', depth)),
  ].join('');
}

/** Medians over draws and seeds. */
function severalSentence(reading: LesionReading, depth: number, { caption }: LesionWords): string {
  const lists = severalLeftOut(depth);
  const counts = severalBlocks.flatMap((count) => {
    const errors = lists
      .filter((edits) => edits.length === count)
      .flatMap((edits) => reading.errorsUnder('residual', depth, edits)?.remeasured ?? []);
    return errors.length > 0 ? [{ count, error: middleOf(errors) }] : [];
  });
  return caption.several(depth, counts);
}

function swapErrors(reading: LesionReading, kind: 'plain' | 'residual', depth: number): readonly number[] {
  return swapsOf(depth).map((edit) => middleOf(reading.errorsUnder(kind, depth, [edit])!.asTrained));
}
