import { requireChild } from '../../live-figure/require-child.ts';
import { verdictOn, verdicts } from './profiles.ts';
import { gradientTrialStrings as words } from './words.ts';

/** Answers a verdict with what was measured, as soon as it is given. Nothing waits for one. */
export function askForVerdict(root: HTMLElement, signal: AbortSignal): void {
  const form = requireChild(root, 'form.trial-verdict', HTMLFormElement);
  const runs = Number(form.dataset['runs']);
  for (const moment of form.querySelectorAll<HTMLElement>('[data-time]')) {
    const [time, median, least, most] = ['time', 'median', 'least', 'most'].map((name) => Number(moment.dataset[name]));
    const answer = requireChild(moment, '.trial-answer', HTMLElement);
    moment.addEventListener(
      'change',
      ({ target }) => {
        const said = target instanceof HTMLInputElement ? verdicts.find((one) => one === target.value) : undefined;
        if (!said) return;
        const ratio = { median: median!, least: least!, most: most! };
        answer.textContent = words.verdict.answer(time!, said, verdictOn(ratio.median), ratio, runs);
      },
      { signal },
    );
  }
}
