import type { CaptionPart } from '../../i18n/caption-part.ts';
import type { Caption } from '../../live-figure/caption.ts';
import type { Outcome, SameNumbers } from './outcomes.ts';
import { liesAbove, middleOf, rowsOf } from './rows.ts';
import type { SolutionSettings } from './study/experiments.ts';
import type { Words } from './words.ts';

/** All answers of all seeds together; null before any could be compared. */
export function allAnswers(outcomes: readonly Outcome[]): SameNumbers | null {
  const compared = outcomes.flatMap(({ answers }) => answers ?? []);
  if (compared.length === 0) return null;
  return compared.reduce((sum, own) => ({ same: sum.same + own.same, of: sum.of + own.of }), { same: 0, of: 0 });
}

/** What a title may claim: that there is a solution as good, and that training from random weights ends above it. */
export function solutionClaim(outcomes: readonly Outcome[]): 'missed' | 'exists' | 'none' {
  const answers = allAnswers(outcomes);
  if (!answers || answers.same < answers.of) return 'none';
  return liesAbove(rowsOf(outcomes), 'plain', 'untouched') ? 'missed' : 'exists';
}

/** The finding in words, from the networks that are shown; those that are not there yet are not spoken of. */
export function solutionCaption(
  outcomes: readonly Outcome[],
  { depth, sigma }: Pick<SolutionSettings, 'depth' | 'sigma'>,
  words: Words['caption'],
): Caption {
  const rows = rowsOf(outcomes);
  const answers = allAnswers(outcomes);
  const untouched = middleOf(rows, 'untouched');
  const headline = answers && untouched !== undefined ? words.built(depth, answers, untouched) : [words.notBuilt];
  const sentence = <Values extends readonly (number | undefined)[]>(
    values: Values,
    said: (...known: { [Index in keyof Values]: number }) => readonly CaptionPart[],
  ): readonly CaptionPart[] => (values.some((value) => value === undefined) ? [] : said(...(values as never)));
  const middle = (name: Parameters<typeof middleOf>[1]) => middleOf(rows, name);
  return {
    headline,
    rest: [
      ...sentence([middle('plain'), middle('residual')] as const, (plain, residual) =>
        words.fromScratch(depth, plain, residual),
      ),
      ...sentence([middle('built'), middle('shaken'), middle('redrawn')] as const, (built, shaken, redrawn) =>
        words.trainedOn(built, shaken, sigma, redrawn),
      ),
      ...sentence([middle('shallow-longer')] as const, (longer) => words.longer(longer)),
    ],
  };
}
