import type { BenchWork } from './bench-work.ts';
import { isSameWork } from './bench-work.ts';

/** What can be timed, ours first. Those that run in a browser run in a worker of it, as on the site. */
export const trainerNames = [
  'ours-wasm',
  'ours-wasm-node',
  'ours-webgl',
  'ours-written-paper-wasm',
  'ours-written-pre-activation-wasm',
  'ours-written-highway-wasm',
  'ours-written-paper-webgl',
  'ours-written-pre-activation-webgl',
  'ours-written-highway-webgl',
  'tfjs-layers-cpu',
  'tfjs-layers-webgl',
  'tfjs-layers-wasm',
  'tfjs-layers-wasm-kernel',
  'tfjs-composed-wasm',
  'jax-js-convolution',
  'jax-js-matmul',
  'convnetjs',
  'pytorch',
  'pytorch-sse41',
] as const;

export type TrainerName = (typeof trainerNames)[number];

/** What every other trainer is compared with. */
export const referenceTrainer = 'ours-wasm' satisfies TrainerName;

/** Milliseconds of single iterations. */
export interface Timing {
  readonly median: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  /** How many were timed. */
  readonly iterations: number;
}

/** What one iteration asks of WebGL: the same on every machine. */
export interface WebGLCounts {
  readonly draws: number;
  /** Different programs that these draws use. */
  readonly programs: number;
  readonly uploadedBytes: number;
  /** Held by all textures that are there. */
  readonly textureBytes: number;
}

/** How a trainer did on one work: timed, or not, and then why not. */
export interface BenchRow {
  readonly trainer: TrainerName;
  readonly work: BenchWork;
  readonly timing: Timing | null;
  readonly reason: string | null;
  readonly webgl: WebGLCounts | null;
}

/** Our WASM engine on other works, in Node. */
export interface ScalingRow {
  readonly work: BenchWork;
  readonly timing: Timing;
}

/** Iterations a second of one or more workers that train at the same time, each its own network. */
export interface WorkersRow {
  readonly workers: number;
  readonly iterationsPerSecond: number;
}

/** What our WASM engine holds after some iterations. */
export interface MemoryRow {
  readonly iteration: number;
  readonly tensors: number;
  /** Size of the WASM heap. */
  readonly heapBytes: number;
}

export interface BenchMachine {
  /** Kind of processor, for example "AMD EPYC". */
  readonly processor: string;
  readonly cores: number;
  /** Widest vector extension, for example "AVX-512". */
  readonly vectors: string;
  /** Without one, WebGL is computed by the processor. */
  readonly graphicsCard: boolean;
}

/** One run of the bench, as it is kept in content/bench. */
export interface BenchResult {
  /** ISO date, UTC. */
  readonly date: string;
  readonly command: string;
  readonly machine: BenchMachine;
  /** Versions by name of program or package. */
  readonly versions: Readonly<Record<string, string>>;
  readonly rows: readonly BenchRow[];
  readonly scaling: readonly ScalingRow[];
  /** On `standardWork`. */
  readonly workers: readonly WorkersRow[];
  /** On `memoryWork`. */
  readonly memory: readonly MemoryRow[];
}

/** The work that all others are variations of. */
export const standardWork: BenchWork = { depth: 20, featureMapSize: 14, filters: 8, batchSize: 64 };

export const memoryWork: BenchWork = { ...standardWork, depth: 8 };

/** The paper's network of 20 layers as it trains it on CIFAR-10: its images, its filters, its mini-batch. */
export const paperWork: BenchWork = { depth: 20, featureMapSize: 32, channels: 3, filters: 16, batchSize: 128 };

/** All trainers are put to these, in this order. */
export const comparedWorks: readonly BenchWork[] = [
  { ...standardWork, depth: 8 },
  standardWork,
  { ...standardWork, depth: 56 },
  { ...standardWork, featureMapSize: 28, filters: 16 },
  paperWork,
];

/** Those that a result has, in this order. */
export function worksOf({ rows }: Pick<BenchResult, 'rows'>): readonly BenchWork[] {
  return comparedWorks.filter((work) => rows.some((row) => isSameWork(row.work, work)));
}

export function timingOf(rows: readonly BenchRow[], trainer: TrainerName, work: BenchWork): Timing | null {
  return rows.find((row) => row.trainer === trainer && isSameWork(row.work, work))?.timing ?? null;
}

/** Time of a row to that of our engine on WASM, in a browser, at the same work. */
export function ratioToOurs({ rows }: Pick<BenchResult, 'rows'>, { timing, work }: BenchRow): number | null {
  const own = timingOf(rows, referenceTrainer, work);
  return timing === null || own === null ? null : timing.median / own.median;
}

/** Rows of one work, the fastest first, those without a timing last. */
export function rowsOn({ rows }: Pick<BenchResult, 'rows'>, work: BenchWork): readonly BenchRow[] {
  const own = rows.filter((row) => isSameWork(row.work, work));
  return own.toSorted((a, b) => (a.timing?.median ?? Infinity) - (b.timing?.median ?? Infinity));
}
