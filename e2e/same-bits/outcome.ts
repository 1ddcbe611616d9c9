import type { Evaluation, IterationRecord } from '../../src/experiment/records.ts';

/** What a run says, by which two engines are compared: JSON carries every bit of it. */
export interface Outcome {
  readonly records: readonly IterationRecord[];
  readonly evaluation: Evaluation | null;
}
