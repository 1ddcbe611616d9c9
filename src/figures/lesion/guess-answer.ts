import { requireChild } from '../../live-figure/require-child.ts';
import type { Guess } from './guess.ts';
import { wakingWords as words } from './words/waking.ts';

/** Answers a guess with what was measured, as soon as it is made. */
export function answerGuess(root: HTMLElement, guess: string): void {
  const form = requireChild(root, 'form.guess', HTMLFormElement);
  const { measured, depth = '', plain = '', residual = '' } = form.dataset;
  const answer = words.answer(guess === measured, measured as Guess, { depth, plain, residual });
  requireChild(form, 'p', HTMLElement).textContent = answer;
}
