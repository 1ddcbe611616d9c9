import type { Timing } from './bench-result.ts';
import { countIterationMultiplyAdds } from './bench-work.ts';
import type { BenchWork } from './bench-work.ts';

/** What a time of an iteration means, in other units. */
export interface Rates {
  readonly imagesPerSecond: number;
  readonly multiplyAddsPerSecond: number;
}

export function ratesOf(work: BenchWork, { median }: Timing): Rates {
  const iterationsPerSecond = 1000 / median;
  return {
    imagesPerSecond: iterationsPerSecond * work.batchSize,
    multiplyAddsPerSecond: iterationsPerSecond * countIterationMultiplyAdds(work),
  };
}
