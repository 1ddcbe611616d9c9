import type { Experiment } from '../experiment/experiment.ts';
import type { InstrumentChoice } from '../experiment/instrument-choice.ts';
import type { IterationRecord, RecordedRun } from '../experiment/records.ts';
import type { Checkpoint } from './checkpoint.ts';

/** How a run is recorded, and what is told of it on the way. */
export interface RunOptions {
  /** Told of every record, also of those that an earlier part of the run has made. */
  readonly onIteration?: (record: IterationRecord) => void;
  /** What is read of the network beside its records. */
  readonly instruments?: readonly InstrumentChoice[];
  /** Begins from weights that are moved by their last bits. */
  readonly nudged?: boolean;
  /** Given what has been learnt, after the last iteration. */
  readonly onTrained?: (trained: Checkpoint) => void;
}

/** What the recorder hands to a recording that writes its files itself. */
export interface RecordingTools {
  /** Trains one experiment to its end, in this thread. */
  readonly recordRun: (experiment: Experiment, options?: RunOptions) => Promise<RecordedRun>;
  /** What one types to record it again. */
  readonly command: string;
  readonly engineVersion: string;
}

/** Runs of experiments, written as they are: the recorder trains them in parallel, and resumes where it was stopped. */
export interface RecordingOfRuns {
  readonly kind: 'runs';
  /** Each once. */
  readonly experiments: readonly Experiment[];
  /** What is read of the networks beside their records. */
  readonly instruments: readonly InstrumentChoice[];
  /** Whether the runs begin from weights that are moved by their last bits. */
  readonly nudged: boolean;
  /** Text of the file where it holds not the runs but what follows from them. */
  readonly summary?: (runs: readonly RecordedRun[]) => string;
}

/**
 * Runs of so many iterations that their file keeps samples of them (`sampled-run.ts`). It is written whenever one has
 * ended, and what stands in it is not made again; a run that was stopped goes on where its last checkpoint was taken.
 */
export interface RecordingOfLongRuns {
  readonly kind: 'long-runs';
  /** Each once, those first that matter most: recording may be stopped after any. */
  readonly experiments: readonly Experiment[];
  /** What is read of the networks beside their records. */
  readonly instruments: readonly InstrumentChoice[];
}

/** Whatever else is recorded. */
export interface OwnRecording {
  readonly kind: 'own';
  /** Writes its files into a folder whose address ends with a slash. */
  readonly write: (folder: URL, tools: RecordingTools) => Promise<void>;
}

/** What `npm run record` makes of one name. A room exports its own as `recordings`, by the names of their files. */
export type Recording = RecordingOfRuns | RecordingOfLongRuns | OwnRecording;
export type Recordings = Readonly<Record<string, Recording>>;
