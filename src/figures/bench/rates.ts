import type { Timing } from '../../experiment/bench-result.ts';
import { countIterationMultiplyAdds } from '../../experiment/bench-work.ts';
import type { BenchWork } from '../../experiment/bench-work.ts';

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
