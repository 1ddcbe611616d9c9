import type { DataSet } from '../data/data-set.ts';
import type { Backend, EngineAssets } from '../engine/backends.ts';
import type { Checkpoint, TrainedValues } from '../engine/checkpoint.ts';
import type { WhyLeft } from '../engine/device-error.ts';
import type { RefusedBackend } from '../engine/refused-backends.ts';
import type { FirstNonFinite } from '../engine/written/first-non-finite.ts';
import type { Misfitting } from '../experiment/edited-spec.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { Measurement } from '../experiment/measurements.ts';
import type { Question } from '../experiment/questions.ts';
import type { Failure, Thrown } from './failure.ts';

/** What a worker that holds a network needs: what was trained, and what it was trained on. */
export interface ToHold {
  readonly experiment: Experiment;
  readonly trained: TrainedValues;
  readonly data: DataSet;
  readonly assets: EngineAssets;
  /** `auto` is WebAssembly, where it works: questions are short, and its answers have the same bits everywhere. */
  readonly backend: Backend | 'auto';
}

/** What a worker needs that looks for the first value of a run of written blocks that is not finite. */
export interface ToSeek {
  readonly experiment: Experiment;
  readonly data: DataSet;
  readonly assets: EngineAssets;
  /** Counts from 1; its loss was not finite. */
  readonly iteration: number;
  /** A state that the run had been in before. */
  readonly from: Checkpoint | undefined;
}

/** Page to worker, the same one that trains. There is no `release`: the page ends the worker. */
export type HoldingRequest =
  | ({ readonly type: 'hold' } & ToHold)
  /** After `hold`. Questions are answered in their order. */
  | { readonly type: 'ask'; readonly id: number; readonly question: Question }
  /** Without `hold`: the run is made again. */
  | ({ readonly type: 'seek' } & ToSeek);

/** Why a question has no answer. */
export type WhyUnanswered = ({ readonly type: 'misfit' } & Misfitting) | Thrown;

/** Worker to page: `held` or `failed`, then one answer a question, or else `sought` or `failed`; with heartbeats. */
export type HoldingReport =
  /** The worker lives, though it has nothing new to say. The first one says that its script has loaded. */
  | { readonly type: 'heartbeat' }
  /** The network is there; `refused` are backends that were wanted more and cannot be used. */
  | { readonly type: 'held'; readonly backend: Backend; readonly refused: readonly RefusedBackend[] }
  | { readonly type: 'answered'; readonly id: number; readonly measurements: readonly Measurement[] }
  | { readonly type: 'unanswered'; readonly id: number; readonly reason: WhyUnanswered }
  /** At most once: from now on WASM answers, the question at hand too. */
  | { readonly type: 'moved'; readonly why: WhyLeft }
  /** Null where nothing was found. */
  | { readonly type: 'sought'; readonly found: FirstNonFinite | null }
  /** Nothing more will come. */
  | { readonly type: 'failed'; readonly failure: Failure };
