import { ScriptError } from './script-error.ts';

/** What to tell the reader when a run ends badly: a sentence, then what to do. */

function sentence(text: string): string {
  const trimmed = text.trim().replace(/[.:]+$/, '');
  return `${trimmed}.`;
}

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
  return `Training failed: ${sentence(textOf(reason))} ${advice}`;
}

/** The worker's script is missing, is not a script, or may not run. */
export function workerNotLoaded(reason?: unknown): string {
  const why = reason === undefined || reason === '' ? '' : ` (${textOf(reason)})`;
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

export function trainingDiverged(iteration: number, rate: number): string {
  return `Training diverged: the loss of iteration ${iteration} is not a finite number. The curve ends at the last finite one; try a learning rate below ${rate}.`;
}

/** Before any worker was started. The loader names the file and what is wrong with it. */
export function filesNotLoaded(reason: unknown): string {
  if (reason instanceof ScriptError) return workerNotLoaded(reason);
  return `The images could not be loaded: ${sentence(textOf(reason))} Check the connection, then train again.`;
}
