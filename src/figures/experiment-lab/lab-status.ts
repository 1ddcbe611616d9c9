import type { Experiment } from '../../experiment/experiment.ts';
import { figureStrings } from '../../i18n/figure.ts';
import { networksStatusStrings } from '../../i18n/networks-status.ts';
import { parseBackend } from '../../live-figure/backend-choice.ts';
import { estimateHere } from '../../live-figure/device-estimate.ts';
import { networksStatus } from '../../live-figure/networks-status.ts';
import type { SweepState } from '../../worker/sweep.ts';
import { labWords } from './words.ts';

const words = labWords.status;

interface Given {
  /** Still to be trained. */
  readonly left: readonly Experiment[];
  /** In the queue. */
  readonly all: number;
  /** Seconds of an iteration of the standard work on another machine. */
  readonly iterationElsewhere: number;
}

/** Before anything is trained: how many runs there are, how many of them are left, and how long they take. */
function idleStatus({ left, all, iterationElsewhere }: Given): string {
  if (all === 0) return '';
  if (left.length === 0) return words.none(all);
  const { seconds, source } = estimateHere(left, parseBackend(location.search).backend, iterationElsewhere);
  const estimate = words.estimate[source](figureStrings.seconds(seconds));
  return left.length === all ? words.all(all, estimate) : words.left(left.length, all, estimate);
}

/** The status line of the lab. */
export function labStatus(state: SweepState, given: Given): string {
  const idle = state.status === 'idle' ? idleStatus(given) : '';
  return networksStatus(state, idle, { networks: networksStatusStrings, figure: figureStrings });
}
