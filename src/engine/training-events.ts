import type { Evaluation, IterationRecord } from '../experiment/records.ts';
import type { Reading } from './instruments/observer.ts';
import { readOutcomes } from './read-outcomes.ts';
import type { IterationOutcome, OrderedOutcome } from './read-outcomes.ts';
import { confirmDevice } from './webgl-context.ts';

export type TrainingEvent =
  | {
      readonly type: 'iteration';
      readonly record: IterationRecord;
      /** Records that were read together with this one and follow at once, without an iteration in between. */
      readonly following: number;
    }
  /**
   * What an instrument has read. Told before the record of the iteration that it has read, or after which it has looked
   * at the network: who waits after a record has seen all that there is.
   */
  | Reading
  | { readonly type: 'evaluation'; readonly evaluation: Evaluation }
  /** The loss of this iteration is not finite; it gives no record. */
  | { readonly type: 'diverged'; readonly iteration: number };

/** An iteration whose outcome has not been read. */
export interface OrderedIteration extends OrderedOutcome {
  /** Counts from 1. */
  readonly iteration: number;
  /** Classes of its mini-batch. */
  readonly labels: Int32Array;
}

/** What iterations have led to, in their order; the last event may be that one of them diverged. */
export async function readEvents(ordered: readonly OrderedIteration[]): Promise<readonly TrainingEvent[]> {
  const outcomes = await readOutcomes(ordered);
  await confirmDevice();
  const diverged = outcomes.findIndex(({ loss }) => !Number.isFinite(loss));
  const told = diverged < 0 ? outcomes : outcomes.slice(0, diverged);
  const records = told.map((outcome, index) => recordOf(ordered[index]!, outcome));
  const events = records.map((record, index) => {
    return { type: 'iteration', record, following: records.length - 1 - index } as const;
  });
  return diverged < 0 ? events : [...events, { type: 'diverged', iteration: ordered[diverged]!.iteration }];
}

function recordOf({ iteration, labels }: OrderedIteration, { loss, predictions }: IterationOutcome): IterationRecord {
  const wrong = predictions.filter((predicted, index) => predicted !== labels[index]).length;
  return { iteration, trainingLoss: loss, trainingError: wrong / labels.length };
}
