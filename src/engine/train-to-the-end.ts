import type { DataSet } from '../data/data-set.ts';
import { KnownError, reasonOf } from '../data/reason.ts';
import type { Reason, WhyStranded } from '../data/reason.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { InstrumentChoice } from '../experiment/instrument-choice.ts';
import type { Backend } from './backends.ts';
import { checkpointInterval } from './checkpoint-interval.ts';
import type { Checkpoint, TrainedValues } from './checkpoint.ts';
import { DeviceError, whyLeft } from './device-error.ts';
import { train } from './train.ts';
import type { TrainOptions, TrainingEvent } from './train.ts';
import type { OnCompiling } from './warm-up.ts';
import { isContextLost } from './webgl-context.ts';

/** How training has left its backend for WASM. */
export interface Move {
  readonly reason: WhyStranded;
  /** What was seen; null where the reason says it all. */
  readonly detail: Reason | null;
  /** Iterations told before. */
  readonly leftAfter: number;
  /** The iteration of the checkpoint from which training goes on; 0 when there was none yet. */
  readonly resumedAfter: number;
}

export type RunEvent =
  | TrainingEvent
  /**
   * Iterations after the checkpoint are made again: their records replace those that were told before, and so do
   * measurements from the checkpoint on.
   */
  | { readonly type: 'moved'; readonly move: Move }
  /** What the backend computes cannot be compared with another's, for a reason. */
  | { readonly type: 'unchecked'; readonly reason: Reason }
  /** After the records and measurements of its iteration, where that was asked for. */
  | { readonly type: 'checkpoint'; readonly checkpoint: Checkpoint }
  /** After the evaluation, where that was asked for. */
  | { readonly type: 'trained'; readonly trained: TrainedValues };

type Aside = Extract<RunEvent, { type: 'unchecked' | 'checkpoint' }>;

export interface RunOptions {
  readonly backend: Backend;
  /** Called after every block, so that a slow backend shows that it lives. */
  readonly onProgress?: (() => void) | undefined;
  /** Called while WebGL compiles the network's programs, before the first iteration. */
  readonly onCompiling?: OnCompiling | undefined;
  /** Whether every record is waited for. While it is not, WebGL reads records several at a time. */
  readonly recordsAwaited?: (() => boolean) | undefined;
  /** What is read of the network while it trains, beside its records. */
  readonly instruments?: readonly InstrumentChoice[] | undefined;
  /** Where an earlier run of the experiment had got to, or where it begins, if it starts from another. */
  readonly start?: Checkpoint | undefined;
  /** Iterations from one checkpoint that is told to the next, a multiple of those that WebGL takes; without it none is. */
  readonly checkpointEvery?: number | undefined;
  /** Whether what the network has learnt is told at the end. */
  readonly keep?: boolean | undefined;
}

/** What a run needs to ask another backend, and to leave its own. */
export interface RunDependencies {
  readonly train: typeof train;
  readonly isContextLost: () => boolean;
  /** Makes a backend the one in use, or throws. */
  readonly use: (backend: Backend) => Promise<void>;
}

function strandedError(cause: unknown, { reason: left, leftAfter }: Move): Error {
  return new KnownError({ code: 'stranded', left, leftAfter, reason: reasonOf(cause) }, { cause });
}

function withoutVelocities({ iteration, parameters, runningStatistics }: Checkpoint): TrainedValues {
  return { iteration, parameters, runningStatistics };
}

/**
 * Trains on the backend in use, as `train` does, and never believes it blindly. On WebGL the first iteration and every
 * checkpoint are compared with WASM; on every backend a loss that looks broken is. Where WebGL or plain JavaScript
 * cannot be trusted any more, or fails in any way, WASM goes on from the last checkpoint that was right: it tells, too,
 * whether a network diverges or a graphics card computes wrongly. Throws what WASM throws, and a `DeviceError` where
 * WASM itself is contradicted.
 */
export async function* trainToTheEnd(
  experiment: Experiment,
  data: DataSet,
  { backend, onProgress, onCompiling, recordsAwaited, instruments, keep = false, start, checkpointEvery }: RunOptions,
  dependencies: Pick<RunDependencies, 'use'> & Partial<RunDependencies>,
): AsyncGenerator<RunEvent, void> {
  const own = { train, isContextLost, ...dependencies };
  let from = start;
  /** What is told before the next event of training. */
  const asides: Aside[] = [];
  const onCheckpoint = (taken: Checkpoint) => {
    from = taken;
    if (checkpointEvery && taken.iteration % checkpointEvery === 0)
      asides.push({ type: 'checkpoint', checkpoint: taken });
  };
  const last = keep || checkpointEvery ? { checkpoints: { every: checkpointEvery ?? Infinity, onCheckpoint } } : {};
  const run = (options: TrainOptions, on: Backend) => {
    const onUnchecked = (reason: Reason) => void asides.push({ type: 'unchecked', reason });
    const crossCheck = { own: on, use: own.use, thorough: on === 'webgl', onProgress, onUnchecked };
    return own.train(experiment, data, { from: start, onProgress, crossCheck, instruments, ...options });
  };
  async function* told(events: AsyncIterable<TrainingEvent>): AsyncGenerator<Exclude<RunEvent, { type: 'moved' }>> {
    for await (const event of events) {
      yield* asides.splice(0);
      yield event;
      if (event.type === 'evaluation' && keep && from) yield { type: 'trained', trained: withoutVelocities(from) };
    }
  }
  if (backend === 'wasm') return yield* told(run(last, 'wasm'));
  let leftAfter = start?.iteration ?? 0;
  let why: Pick<Move, 'reason' | 'detail'> = { reason: 'loss-not-finite', detail: null };
  const onWebGL = { onCompiling, recordsAwaited, checkpoints: { every: checkpointInterval, onCheckpoint } };
  try {
    let ended = false;
    for await (const event of told(run(backend === 'webgl' ? onWebGL : last, backend))) {
      if (event.type === 'diverged' && backend === 'webgl') break;
      yield event;
      if (event.type === 'evaluation' || event.type === 'diverged') ended = true;
      if (event.type === 'iteration') leftAfter = event.record.iteration;
    }
    if (ended) return;
  } catch (error) {
    if (backend !== 'webgl' && !(error instanceof DeviceError)) throw error;
    why = whyLeft(error, own.isContextLost());
  }
  const move = { ...why, leftAfter, resumedAfter: from?.iteration ?? 0 };
  await own.use('wasm').catch((error: unknown) => {
    throw strandedError(error, move);
  });
  yield { type: 'moved', move };
  yield* told(run({ from, ...last }, 'wasm'));
}
