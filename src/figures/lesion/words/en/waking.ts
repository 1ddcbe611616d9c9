import type { Guess } from '../../guess.ts';

const measuredWords: Readonly<Record<Guess, string>> = {
  plain: 'the plain one',
  residual: 'the residual one',
  both: 'both do',
  neither: 'neither does',
};

/** What the figure says before the part that asks networks is there. */
export const wakingWords = {
  answer: (isRight: boolean, measured: Guess, ranges: Readonly<Record<'depth' | 'plain' | 'residual', string>>) =>
    `${isRight ? 'As you said' : 'Not so'}: ${measuredWords[measured]}. Without one block plain-${ranges.depth} errs on ${ranges.plain} of the test images, residual-${ranges.depth} on ${ranges.residual}.`,
  waking: 'Loading …',
  missing: (reason: string) => `The part that asks the networks did not load: ${reason}. Press the button once more.`,
} as const;
