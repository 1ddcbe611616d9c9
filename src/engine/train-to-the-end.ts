import type { DataSet } from '../data/data-set.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { Backend } from './backends.ts';
import { checkpointInterval } from './checkpoint-interval.ts';
import type { Checkpoint } from './checkpoint.ts';
import { train } from './train.ts';
import type { TrainingEvent } from './train.ts';
import type { OnCompiling } from './warm-up.ts';
import { isContextLost } from './webgl-context.ts';

/** How training has left WebGL for WASM. */
export interface Move {
  readonly reason: 'context-lost' | 'loss-not-finite';
  /** Iterations made on WebGL. */
  readonly leftAfter: number;
  /** The iteration of the checkpoint from which training goes on; 0 when there was none yet. */
  readonly resumedAfter: number;
}

export type RunEvent =
  | TrainingEvent
  /** Iterations after the checkpoint are made again: their records replace those that were told before. */
  | { readonly type: 'moved'; readonly move: Move };

export interface RunOptions {
  readonly backend: Backend;
  /** Called after every block, so that a slow backend shows that it lives. */
  readonly onProgress?: (() => void) | undefined;
  /** Called while WebGL compiles the network's programs, before the first iteration. */
  readonly onCompiling?: OnCompiling | undefined;
  /** Whether every record is waited for. While it is not, WebGL reads records several at a time. */
  readonly recordsAwaited?: (() => boolean) | undefined;
}

/** What a run needs to leave WebGL. */
export interface RunDependencies {
  readonly train: typeof train;
  readonly isContextLost: () => boolean;
  /** Makes WASM the backend in use, or throws. */
  readonly startWasm: () => Promise<void>;
}

function stranded(cause: unknown, { reason, leftAfter }: Move): Error {
  const what = reason === 'context-lost' ? 'the graphics card was lost' : 'WebGL gave a loss that is not finite';
  const why = cause instanceof Error ? cause.message : String(cause);
  return new Error(`${what} after iteration ${leftAfter}, and WebAssembly cannot take over: ${why}`, { cause });
}

/**
 * Trains on the backend in use, as `train` does, and goes on with WASM from the last checkpoint when WebGL cannot be
 * trusted any more: when its context is lost (TF.js would train on with zeros), or when a loss is not finite. Whether
 * the network diverges or the graphics card computes wrongly, WASM tells: on it the run diverges again, or it does not.
 */
export async function* trainToTheEnd(
  experiment: Experiment,
  data: DataSet,
  { backend, onProgress, onCompiling, recordsAwaited }: RunOptions,
  dependencies: Pick<RunDependencies, 'startWasm'> & Partial<RunDependencies>,
): AsyncGenerator<RunEvent, void> {
  const own = { train, isContextLost, ...dependencies };
  if (backend !== 'webgl') return yield* own.train(experiment, data, { onProgress });
  let from: Checkpoint | undefined;
  let leftAfter = 0;
  let reason: Move['reason'] = 'context-lost';
  const checkpoints = { every: checkpointInterval, onCheckpoint: (taken: Checkpoint) => void (from = taken) };
  try {
    for await (const event of own.train(experiment, data, { onProgress, onCompiling, recordsAwaited, checkpoints })) {
      if (event.type === 'diverged') {
        reason = 'loss-not-finite';
        break;
      }
      yield event;
      if (event.type === 'evaluation') return;
      leftAfter = event.record.iteration;
    }
  } catch (error) {
    // Once the context is lost, TF.js may throw anything.
    if (!own.isContextLost()) throw error;
  }
  const move = { reason, leftAfter, resumedAfter: from?.iteration ?? 0 };
  await own.startWasm().catch((error: unknown) => {
    throw stranded(error, move);
  });
  yield { type: 'moved', move };
  yield* own.train(experiment, data, { onProgress, from });
}
