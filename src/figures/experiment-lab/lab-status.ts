import type { Experiment } from '../../experiment/experiment.ts';
import { figureStrings } from '../../i18n/figure.ts';
import { networksStatusStrings } from '../../i18n/networks-status.ts';
import { networksStatus } from '../../live-figure/networks-status.ts';
import type { SweepState } from '../../worker/sweep.ts';
import { activityOf } from './activity.ts';
import type { LabEstimate } from './lab-estimate.ts';
import { labWords } from './words.ts';

const words = labWords.status;

/** What there is to train. */
export interface ToTrain {
  /** Still to be trained. */
  readonly left: readonly Experiment[];
  /** In the queue, and of those the recorded ones. */
  readonly all: number;
  readonly recorded: number;
  readonly estimate: LabEstimate;
}

/** Before anything is trained: how many runs there are, which of them there are already, and how long the others take. */
export function idleStatus({ left, all, recorded, estimate }: ToTrain): string {
  if (all === 0) return '';
  if (left.length === 0) return words.none(all);
  const { seconds, source } = estimate(left);
  const time = words.estimate[source](figureStrings.about(seconds));
  return left.length === all ? words.all(all, recorded, time) : words.left(left.length, all, recorded, time);
}

/** The status line of the lab. `problem`: why Train cannot be pressed, a sentence; empty where it can. */
export function labStatus(state: SweepState, problem: string, toTrain: ToTrain): string {
  if (problem !== '' && !activityOf(state.status)) return problem;
  const idle = state.status === 'idle' ? idleStatus(toTrain) : '';
  return networksStatus(state, idle, { networks: networksStatusStrings, figure: figureStrings });
}
