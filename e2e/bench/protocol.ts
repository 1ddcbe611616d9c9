import type { BenchWork } from '../../src/experiment/bench-work.ts';
import type { MemoryRow, TrainerName, WebGLCounts } from '../../src/experiment/bench-result.ts';

/** What a trainer is started with, in a process or a worker of its own: two copies of TF.js would disturb each other. */
export interface Order {
  readonly trainer: TrainerName;
  readonly work: BenchWork;
}

/** What a trainer can be asked; it answers one question before it reads the next. */
export type Question =
  | { readonly ask: 'iterations'; readonly count: number }
  /** Train for so many milliseconds. */
  | { readonly ask: 'duration'; readonly milliseconds: number }
  | { readonly ask: 'webgl' }
  | { readonly ask: 'memory' };

export interface Iterations {
  /** Milliseconds of each. */
  readonly times: readonly number[];
  /** Of each, before its update. */
  readonly losses: readonly number[];
}

export type Memory = Omit<MemoryRow, 'iteration'>;

/** The answers, by question. */
export interface Answers {
  readonly iterations: Iterations;
  /** Iterations a second. */
  readonly duration: number;
  readonly webgl: WebGLCounts;
  readonly memory: Memory;
}

export type Reply = { readonly ready: true } | { readonly answer: Answers[keyof Answers] } | { readonly error: string };

/** A trainer that stands ready in its place. */
export interface RunningTrainer {
  ask<Kind extends Question['ask']>(question: Extract<Question, { ask: Kind }>): Promise<Answers[Kind]>;
  end(): void;
}

/** Starts a trainer; throws the reason why it cannot run. */
export type Start = (order: Order) => Promise<RunningTrainer>;
