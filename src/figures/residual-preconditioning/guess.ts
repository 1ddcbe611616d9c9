import { requireChild } from '../../live-figure/require-child.ts';
import { measuredOf } from './chase-points.ts';
import { anglesAhead } from './points.ts';
import type { RecordedChases } from './study/chase-record.ts';
import { degreesPerTurn, plan } from './study/plan.ts';
import { words } from './words.ts';

/** Where the residual form needs fewer steps: up to 60 degrees and no further, everywhere, or in other places. */
export const outcomes = ['before', 'everywhere', 'otherwise'] as const;
export type Outcome = (typeof outcomes)[number];

const angles = plan.turns.map((turns) => degreesPerTurn * turns);

/** At 60 degrees both have the same problem: that angle decides nothing. */
export function outcomeOf(ahead: readonly number[]): Outcome {
  const isAs = (wanted: (angle: number) => boolean) =>
    angles.every((angle) => angle === 60 || ahead.includes(angle) === wanted(angle));
  if (isAs(() => true)) return 'everywhere';
  return isAs((angle) => angle < 60) ? 'before' : 'otherwise';
}

/** Answers a guess with what was measured, as soon as it is given; the page shows that once it is. */
export function askForGuess(root: HTMLElement, recording: RecordedChases, signal: AbortSignal): void {
  const form = requireChild(root, 'form.turn-guess', HTMLFormElement);
  const answer = requireChild(form, '.turn-answer', HTMLElement);
  const ahead = anglesAhead(measuredOf(recording, 'two-layers', 'steps'));
  const behind = angles.filter((angle) => !ahead.includes(angle));
  const reply = () => {
    const chosen = form.querySelector<HTMLInputElement>('input[name="guess"]:checked')?.value;
    const said = outcomes.find((one) => one === chosen);
    if (said) answer.textContent = words.guess.answer(said === outcomeOf(ahead), ahead, behind);
  };
  form.addEventListener('change', reply, { signal });
  // It may have been given before this script had come.
  reply();
}
