import { requireChild } from '../../live-figure/require-child.ts';
import { comparisons } from '../../live-figure/seed-gaps.ts';
import { workbenchStrings as words } from './words.ts';

/** Answers a guess with what was measured, as soon as it is given; the page shows that once it is. */
export function askForGuess(root: HTMLElement, signal: AbortSignal): void {
  const form = requireChild(root, 'form.workbench-guess', HTMLFormElement);
  const answer = requireChild(form, '.workbench-answer', HTMLElement);
  const { measured, gap, typical, depth } = form.dataset;
  const reply = () => {
    const chosen = form.querySelector<HTMLInputElement>('input[name="guess"]:checked')?.value;
    const [said, found] = [chosen, measured].map((text) => comparisons.find((one) => one === text));
    if (said && found) {
      answer.textContent = words.guess.answer(said, found, Number(gap), Number(typical), Number(depth));
    }
  };
  form.addEventListener('change', reply, { signal });
  // It may have been given before this script had come.
  reply();
}
