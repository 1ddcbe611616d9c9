import { divergenceOf } from '../experiment/divergence.ts';
import type { RunResult } from '../experiment/records.ts';
import { clauseOf, sentenceOf } from '../i18n/sentence.ts';

/** What to tell the reader when a run ends badly: a sentence, then what to do. */

/** Without the word that browsers put before errors nobody caught. */
function textOf(reason: unknown): string {
  const text = reason instanceof Error ? reason.message : String(reason);
  return text.replace(/^Uncaught /, '');
}

/** Browsers say it in many ways: "Array buffer allocation failed", "out of memory", "could not allocate". */
function isOutOfMemory(reason: unknown): boolean {
  return reason instanceof RangeError || /memory|allocat/i.test(textOf(reason));
}

/** Training threw. */
export function trainingFailed(reason: unknown): string {
  const advice = isOutOfMemory(reason)
    ? 'There may be too little memory: choose smaller images, fewer filters or a shallower network, then train again.'
    : 'Train again, or reload the page.';
  return `Training failed: ${sentenceOf(textOf(reason))} ${advice}`;
}

/** The worker's script is missing, is not a script, or may not run. */
export function workerNotLoaded(reason?: unknown): string {
  const why = reason === undefined || reason === '' ? '' : ` (${clauseOf(textOf(reason))})`;
  return `The training script could not be loaded${why}. Check the connection, then train again or reload the page.`;
}

export function workerSilentWhileLoading(milliseconds: number): string {
  return `The training script has not loaded for ${Math.round(milliseconds / 1000)} seconds. Check the connection, then train again.`;
}

/** A worker that hangs is ended; its records stay. */
export function workerHung(milliseconds: number, iteration: number): string {
  const kept = iteration > 0 ? ` What it reported up to iteration ${iteration} is kept.` : '';
  return `Training has not answered for ${Math.round(milliseconds / 1000)} seconds and was ended.${kept} Train again, or choose a smaller network.`;
}

export function messageUnreadable(): string {
  return 'A message between the page and its training worker could not be read. Reload the page, then train again.';
}

/** `run` holds the finite records that it leaves. The learning rate is blamed where it can have had a part in it. */
export function trainingDiverged(iteration: number, run: Pick<RunResult, 'records' | 'experiment'>): string {
  const what = `Training diverged: the loss of iteration ${iteration} is not a finite number.`;
  switch (divergenceOf(run)) {
    case 'at-once':
      return `${what} No update has been made before it. Reload the page to load the images again, or choose another backend.`;
    case 'overshoot':
      return `${what} The curve ends at the last finite one; try a learning rate below ${run.experiment.training.learningRate.rate}.`;
    case 'sudden':
      return `${what} The losses before it had not grown. Reload the page to load the images again, or choose another backend.`;
  }
}

/** The loader names the file and what is wrong with it. */
export function dataNotLoaded(reason: unknown): string {
  return `The images could not be loaded: ${sentenceOf(textOf(reason))} Check the connection, then train again.`;
}
