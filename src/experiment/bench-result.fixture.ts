import { comparedWorks, standardWork } from './bench-result.ts';
import type { BenchResult, BenchRow, TrainerName } from './bench-result.ts';

/** Times of the two lighter works, of which only the second is the standard one. */
const times: Readonly<Partial<Record<TrainerName, readonly [number, number]>>> = {
  'ours-wasm': [8, 20],
  pytorch: [10, 40],
  'tfjs-layers-webgl': [400, 800],
  'tfjs-layers-cpu': [4000, 1000],
};

function rowsOf(trainer: TrainerName, medians: readonly [number, number]): BenchRow[] {
  return medians.map((median, index) => {
    const timing = { median, lowerQuartile: median - 1, upperQuartile: median + 1, iterations: 3 };
    const webgl = { draws: 2658, programs: 227, uploadedBytes: 1e7, textureBytes: 9e7 };
    const work = comparedWorks[index] ?? standardWork;
    return { trainer, work, timing, reason: null, webgl: trainer === 'tfjs-layers-webgl' ? webgl : null };
  });
}

const cannot: BenchRow = {
  ...{ trainer: 'tfjs-layers-wasm', work: standardWork, timing: null, webgl: null },
  reason: "Kernel 'Conv2DBackpropFilter' not registered for backend 'wasm'",
};

/** A result with round numbers, for tests. */
export const benchResult: BenchResult = {
  date: '2015-12-10',
  command: 'npm run bench -- --save',
  machine: { processor: 'AMD EPYC', cores: 2, vectors: 'AVX-512', graphicsCard: false },
  versions: { Node: '24.0.0', PyTorch: '1.13.0' },
  rows: [...Object.entries(times).flatMap(([name, own]) => rowsOf(name as TrainerName, own)), cannot],
  scaling: [{ work: standardWork, timing: { median: 20, lowerQuartile: 19, upperQuartile: 22, iterations: 40 } }],
  workers: [
    { workers: 1, iterationsPerSecond: 50 },
    { workers: 2, iterationsPerSecond: 90 },
  ],
  memory: [
    { iteration: 10, tensors: 60, heapBytes: 16777216 },
    { iteration: 10000, tensors: 60, heapBytes: 16777216 },
  ],
};
