import type { DataSet } from '../data/data-set.ts';
import type { Reason } from '../data/reason.ts';
import type { Backend, EngineAssets } from '../engine/backends.ts';
import type { Checkpoint, TrainedValues } from '../engine/checkpoint.ts';
import type { Probe } from '../engine/probe.ts';
import type { RefusedBackend } from '../engine/refused-backends.ts';
import type { Move } from '../engine/train-to-the-end.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { InstrumentChoice } from '../experiment/instrument-choice.ts';
import type { Measurement } from '../experiment/measurements.ts';
import type { Evaluation, IterationRecord } from '../experiment/records.ts';
import type { Failure } from './failure.ts';

/** Page to worker. There is no `stop`: a busy worker may not read its mailbox, so the page terminates it. */
export type TrainingRequest =
  | {
      readonly type: 'start';
      readonly experiment: Experiment;
      readonly data: DataSet;
      /** Loaded by the page, once for all its workers. */
      readonly assets: EngineAssets;
      readonly backend: Backend | 'auto';
      /** Runs that would train beside each other on WASM; decides what `auto` is. */
      readonly atOnce: number;
      /** What is read of the network while it trains; nothing without them. */
      readonly instruments?: readonly InstrumentChoice[];
      /** What the experiment that it starts from has learnt, if it starts from another. */
      readonly end?: TrainedValues | undefined;
      /** Whether what the network has learnt is reported at the end. */
      readonly keep?: boolean;
      /** Where an earlier run of the experiment had got to: it goes on from there. */
      readonly from?: Checkpoint | undefined;
      /** Iterations from one checkpoint that is reported to the next; without it none is. */
      readonly checkpointEvery?: number | undefined;
    }
  /** Waits before the next iteration, and forgets steps not yet made. */
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  /** Makes one iteration more, then waits. */
  | { readonly type: 'step' };

/**
 * Worker to page, in this order: ready, then iterations, measurements and heartbeats, then one of diverged, done and failed. At most
 * once in between, training moves to another backend and its iterations and measurements go back.
 */
export type TrainingReport =
  /** The worker lives, though it has nothing new to say. The first one says that its script has loaded. */
  | { readonly type: 'heartbeat' }
  /**
   * The backend works; `refused` are those that were wanted more and cannot be used, `probe` is what `auto` has found
   * out.
   */
  | {
      readonly type: 'ready';
      readonly backend: Backend;
      readonly refused: readonly RefusedBackend[];
      readonly probe: Probe | null;
    }
  /** WebGL compiles the network's programs, before the first iteration: how many so far, and of how many. */
  | { readonly type: 'compiling'; readonly compiled: number; readonly total: number }
  /** Records since the last such report, in order, and the median time of an iteration so far, pauses left out. */
  | {
      readonly type: 'iterations';
      readonly records: readonly IterationRecord[];
      readonly millisecondsPerIteration: number;
    }
  /** What instruments have read since the last such report, in order. */
  | { readonly type: 'measurements'; readonly measurements: readonly Measurement[] }
  /**
   * From now on WASM trains, after the iteration of a checkpoint: records after that are void, and made again, as are
   * measurements from there on.
   */
  | { readonly type: 'moved'; readonly move: Move }
  /** What the backend computes cannot be compared with another's, for a reason. */
  | { readonly type: 'unchecked'; readonly reason: Reason }
  /** After the records up to its iteration. */
  | { readonly type: 'checkpoint'; readonly checkpoint: Checkpoint }
  | { readonly type: 'evaluation'; readonly evaluation: Evaluation }
  /** After the evaluation, where that was asked for. The values are the page's from now on. */
  | { readonly type: 'trained'; readonly trained: TrainedValues }
  /** The loss of this iteration was not finite; training ended before it. */
  | { readonly type: 'diverged'; readonly iteration: number }
  /** `draws`: WebGL draw calls of the whole run, 0 on other backends. */
  | { readonly type: 'done'; readonly draws: number }
  | { readonly type: 'failed'; readonly failure: Failure };
