import type { Experiment } from '../../experiment/experiment.ts';
import type { InstrumentChoice } from '../../experiment/instrument-choice.ts';
import type { RecordedRun } from '../../experiment/records.ts';

/** What a thread that records one run is told. */
export interface RecordingTask {
  readonly experiment: Experiment;
  /** What the reader types to make the run again. */
  readonly command: string;
  /** What is read of the network beside its records. */
  readonly instruments: readonly InstrumentChoice[];
  /** Whether the run begins from weights that are moved by their last bits. */
  readonly nudged: boolean;
  /** Path of the file that keeps the run while it is not finished, if it is worth keeping. */
  readonly unfinished?: string;
}

/** From a thread that records one run. */
export type RecordingMessage = { readonly type: 'iteration' } | { readonly type: 'done'; readonly run: RecordedRun };
