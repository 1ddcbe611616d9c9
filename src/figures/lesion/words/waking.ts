import type { Guess } from '../guess.ts';

const measuredWords: Readonly<Record<Guess, string>> = {
  plain: 'the plain one',
  residual: 'the residual one',
  both: 'both do',
  neither: 'neither does',
};

/** What the figure says before the part that asks networks is there. */
export const wakingWords = {
  answer: (isRight: boolean, measured: Guess, plain: string, residual: string) =>
    `${isRight ? 'As you said' : 'Not so'}: ${measuredWords[measured]}. Without one block the plain network errs on ${plain} of the test images, the residual one on ${residual}.`,
  waking: 'Loading …',
  missing: (reason: string) => `The part that asks the networks did not load: ${reason}. Press the button once more.`,
} as const;
