import { divergenceOf } from '../experiment/divergence.ts';
import type { RunResult } from '../experiment/records.ts';
import { clauseOf, sentenceOf } from '../i18n/sentence.ts';
import { ScriptError } from './script-error.ts';
import type { WorkerFailure } from './watched-worker.ts';

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

/** Something went wrong with a training worker, after so many iterations. */
export function trainingWorkerFailed(failure: WorkerFailure, iteration: number): string {
  switch (failure.type) {
    case 'not-loaded':
      return workerNotLoaded(failure.reason);
    case 'threw':
      return trainingFailed(failure.reason);
    case 'unreadable':
      return messageUnreadable();
    case 'silent':
      return failure.loaded
        ? trainingHung(failure.milliseconds, iteration)
        : scriptSilent('The training script', failure.milliseconds, 'train again');
  }
}

/** Training has no script. */
export function workerNotLoaded(reason?: unknown): string {
  return scriptNotLoaded('The training script', reason, 'train again or reload the page');
}

const startAnew = 'press New seed or Reset, or move a slider';

/** Something went wrong with the worker of the signal figure. */
export function signalWorkerFailed(failure: WorkerFailure): string {
  const advice = `What you see was computed before. To try again, ${startAnew}.`;
  switch (failure.type) {
    case 'not-loaded':
      return scriptNotLoaded('The script that computes this figure', failure.reason, startAnew);
    case 'threw':
      return `The networks could not be computed: ${sentenceOf(textOf(failure.reason))} ${advice}`;
    case 'unreadable':
      return `A message between the page and the worker of this figure could not be read. ${advice}`;
    case 'silent':
      return failure.loaded
        ? `The computation has not answered for ${seconds(failure.milliseconds)} and was ended. ${advice}`
        : scriptSilent('The script that computes this figure', failure.milliseconds, startAnew);
  }
}

/** The worker's script is missing, is not a script, or may not run. */
function scriptNotLoaded(script: string, reason: unknown, whatToDo: string): string {
  const why = reason === undefined || reason === '' ? '' : ` (${clauseOf(textOf(reason))})`;
  return `${script} could not be loaded${why}. Check the connection, then ${whatToDo}.`;
}

function scriptSilent(script: string, milliseconds: number, whatToDo: string): string {
  return `${script} has not loaded for ${seconds(milliseconds)}. Check the connection, then ${whatToDo}.`;
}

/** A worker that hangs, or has closed itself, is ended; its records stay. */
function trainingHung(milliseconds: number, iteration: number): string {
  const kept = iteration > 0 ? ` What it reported up to iteration ${iteration} is kept.` : '';
  return `Training has not answered for ${seconds(milliseconds)} and was ended.${kept} Train again, or choose a smaller network.`;
}

const seconds = (milliseconds: number) => `${Math.round(milliseconds / 1000)} seconds`;

/** Also told by the worker itself, when it is the page's message. */
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

/** Before any worker was started. The loader names the file and what is wrong with it. */
export function filesNotLoaded(reason: unknown): string {
  if (reason instanceof ScriptError)
    return scriptNotLoaded('The training script', reason, 'train again or reload the page');
  return `The images could not be loaded: ${sentenceOf(textOf(reason))} Check the connection, then train again.`;
}
