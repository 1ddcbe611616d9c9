import { referenceTrainer, standardWork, timingOf } from '../../experiment/bench-result.ts';
import type { BenchResult, TrainerName, WebGLCounts } from '../../experiment/bench-result.ts';
import { countIterationMultiplyAdds, isSameWork } from '../../experiment/bench-work.ts';
import type { BenchWork } from '../../experiment/bench-work.ts';

/** The smallest and the largest of some numbers. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** What a result of the bench says of our WASM engine in a browser; null where something was not timed. */
export interface BenchFindings {
  /** How far apart the quartiles of our own times are, as a ratio, where that shows that something else was running. */
  readonly disturbance: number | null;
  /** Our time to PyTorch's, at depths 20 and 56. */
  readonly toPyTorch: Range | null;
  readonly toPyTorchHeld: Range | null;
  /** Time of the fastest stock TF.js, layers on WebGL or in plain JavaScript, to ours. */
  readonly stockToOurs: Range | null;
  /** Time of TF.js on WASM with composed gradients to ours. */
  readonly composedToOurs: Range | null;
  /** Time at depth 56 to that at depth 20, and the same of multiply-adds. */
  readonly growth: { readonly time: number; readonly multiplyAdds: number } | null;
  /** Throughput of two workers to that of one. */
  readonly twoWorkers: number | null;
  /** WebGL at the standard work: ours, and layers of TF.js. */
  readonly webgl: { readonly ours: WebGLCounts; readonly stock: WebGLCounts } | null;
  /** At the first and the last look at the memory. */
  readonly memory: { readonly iterations: Range; readonly tensors: Range; readonly heapBytes: Range } | null;
}

const deep: BenchWork = { ...standardWork, depth: 56 };
const works: readonly BenchWork[] = [standardWork, deep];

const isNumber = (value: number | null): value is number => value !== null;

function rangeOf(values: readonly (number | null)[]): Range | null {
  const known = values.filter(isNumber);
  return known.length === 0 ? null : { low: Math.min(...known), high: Math.max(...known) };
}

/** The shortest time of some trainers on a work. */
function fastest({ rows }: BenchResult, trainers: readonly TrainerName[], work: BenchWork): number | null {
  return rangeOf(trainers.map((trainer) => timingOf(rows, trainer, work)?.median ?? null))?.low ?? null;
}

/** Ratios of times over the works that both have done. */
function ratios(result: BenchResult, over: readonly TrainerName[], under: readonly TrainerName[]): Range | null {
  return rangeOf(
    works.map((work) => {
      const [numerator, denominator] = [fastest(result, over, work), fastest(result, under, work)];
      return numerator === null || denominator === null ? null : numerator / denominator;
    }),
  );
}

function growthOf(result: BenchResult): BenchFindings['growth'] {
  const [shallowTime, deepTime] = works.map((work) => fastest(result, [referenceTrainer], work));
  if (!shallowTime || !deepTime) return null;
  const multiplyAdds = countIterationMultiplyAdds(deep) / countIterationMultiplyAdds(standardWork);
  return { time: deepTime / shallowTime, multiplyAdds };
}

/** Beyond this ratio of the quartiles of equal iterations the machine was not ours alone. */
const calm = 1.25;

function disturbanceOf({ rows }: BenchResult): number | null {
  const timing = timingOf(rows, referenceTrainer, standardWork);
  if (!timing) return null;
  const spread = timing.upperQuartile / timing.lowerQuartile;
  return spread > calm ? spread : null;
}

function twoWorkersOf({ workers }: BenchResult): number | null {
  const [one, two] = [1, 2].map((count) => workers.find((row) => row.workers === count)?.iterationsPerSecond);
  return one === undefined || two === undefined ? null : two / one;
}

function webglOf({ rows }: BenchResult): BenchFindings['webgl'] {
  const counts = (name: TrainerName) =>
    rows.find(({ trainer, work }) => trainer === name && isSameWork(work, standardWork))?.webgl;
  const [ours, stock] = [counts('ours-webgl'), counts('tfjs-layers-webgl')];
  return ours && stock ? { ours, stock } : null;
}

function memoryOf({ memory }: BenchResult): BenchFindings['memory'] {
  const [first, last] = [memory[0], memory.at(-1)];
  if (!first || !last) return null;
  const from = (field: keyof typeof first) => ({ low: first[field], high: last[field] });
  return { iterations: from('iteration'), tensors: from('tensors'), heapBytes: from('heapBytes') };
}

export function findingsOfBench(result: BenchResult): BenchFindings {
  return {
    disturbance: disturbanceOf(result),
    toPyTorch: ratios(result, [referenceTrainer], ['pytorch']),
    toPyTorchHeld: ratios(result, [referenceTrainer], ['pytorch-sse41']),
    stockToOurs: ratios(result, ['tfjs-layers-cpu', 'tfjs-layers-webgl'], [referenceTrainer]),
    composedToOurs: ratios(result, ['tfjs-composed-wasm'], [referenceTrainer]),
    growth: growthOf(result),
    twoWorkers: twoWorkersOf(result),
    webgl: webglOf(result),
    memory: memoryOf(result),
  };
}
