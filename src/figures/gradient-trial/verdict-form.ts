import { requireChild } from '../../live-figure/require-child.ts';
import { verdictOn, verdicts } from './profiles.ts';
import { gradientTrialStrings as words } from './words.ts';

/** Answers a verdict with what was measured, as soon as it is given; the page shows it once there are both. */
export function askForVerdict(root: HTMLElement, signal: AbortSignal): void {
  const form = requireChild(root, 'form.trial-verdict', HTMLFormElement);
  const runs = Number(form.dataset['runs']);
  for (const moment of form.querySelectorAll<HTMLElement>('[data-time]')) {
    const [time, median, least, most] = ['time', 'median', 'least', 'most'].map((name) => Number(moment.dataset[name]));
    const ratio = { median: median!, least: least!, most: most! };
    const answer = requireChild(moment, '.trial-answer', HTMLElement);
    const reply = () => {
      const chosen = moment.querySelector<HTMLInputElement>('input:checked');
      const said = verdicts.find((one) => one === chosen?.value);
      if (said) answer.textContent = words.verdict.answer(time!, said, verdictOn(ratio.median), ratio, runs);
    };
    moment.addEventListener('change', reply, { signal });
    // It may have been given before this script had come.
    reply();
  }
}
