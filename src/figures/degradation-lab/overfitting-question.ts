import { words } from './words.ts';
import { requireChild } from '../../live-figure/require-child.ts';

/** "Is it overfitting?": the reader answers first, then sees training beside test error. */
export function askAboutOverfitting(question: HTMLElement): void {
  const form = requireChild(question, 'form', HTMLFormElement);
  const answer = requireChild(question, '.overfitting-answer', HTMLElement);
  const verdict = requireChild(question, '.verdict', HTMLElement);
  answer.hidden = true;
  form.addEventListener('change', () => {
    const choice = new FormData(form).get('panel');
    const { answers } = words.overfitting;
    answer.hidden = false;
    if (choice === 'training' || choice === 'test' || choice === 'both') verdict.textContent = answers[choice];
  });
}
