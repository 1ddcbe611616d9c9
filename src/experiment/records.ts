import type { Experiment } from './experiment.ts';
import type { Measurement } from './measurements.ts';

/** One update on one mini-batch. */
export interface IterationRecord {
  /** Counts from 1: the number of updates made so far. */
  readonly iteration: number;
  /** Mean cross-entropy over the mini-batch, before the update; a float32 value. */
  readonly trainingLoss: number;
  /** Wrong images of the mini-batch, as a fraction, with BN in training mode. */
  readonly trainingError: number;
}

/** Errors as fractions, with running statistics, on image sets that never change. */
export interface Evaluation {
  readonly iteration: number;
  /** On the 2,000 test images. */
  readonly testError: number;
  /** On the first 2,000 training images. */
  readonly subsetError: number;
  /** Indices of the first wrong test images and the class taken for each; at most 12. */
  readonly mistakes: readonly { readonly index: number; readonly predicted: number }[];
}

/** Everything that a finished run has said. */
export interface RunResult {
  readonly experiment: Experiment;
  readonly records: readonly IterationRecord[];
  /** What its instruments have read, in the order of their iterations; empty where nobody asked. */
  readonly measurements: readonly Measurement[];
  readonly evaluation: Evaluation | null;
}

/** How a recorded run was obtained. */
export interface Provenance {
  readonly engineVersion: string;
  readonly backend: 'wasm' | 'webgl' | 'cpu';
  /** ISO date, UTC. */
  readonly date: string;
  /** Kind of machine, for example "AMD EPYC, 2 cores". */
  readonly machine: string;
  /** What to type to make it again. */
  readonly command: string;
  /** Median time of one iteration of this run, forward, backward and update. */
  readonly millisecondsPerIteration: number;
  /** Bytes that the memory of the WASM backend had come to at the end; not there where it was not recorded. */
  readonly heapBytes?: number;
}

export interface RecordedRun extends RunResult {
  readonly provenance: Provenance;
}

/** Iterations that one value of the training error is averaged over. */
export const errorWindow = 25;

/**
 * The training error of a run, the one meaning that the site gives to it: mean mini-batch error of the last
 * `errorWindow` iterations up to `iteration`, as seen while training. A fraction; undefined before the first record.
 */
export function trainingErrorAt(records: readonly IterationRecord[], iteration = records.length): number | undefined {
  const window = records.slice(Math.max(0, iteration - errorWindow), iteration);
  if (window.length === 0) return undefined;
  return window.reduce((sum, record) => sum + record.trainingError, 0) / window.length;
}
