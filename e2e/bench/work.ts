/** What is timed: iterations (forward, backward, update) of the residual network of the paper's Sec. 4.2, made narrow. */
export interface Work {
  readonly depth: number;
  readonly featureMapSize: number;
  /** Of the first stage. */
  readonly filters: number;
  readonly batchSize: number;
}

/** How often: the first iterations compile and allocate, and are not counted. */
export interface Repeats {
  readonly warmUp: number;
  readonly iterations: number;
}

export const standardWork = (depth: number): Work => ({ depth, featureMapSize: 14, filters: 8, batchSize: 64 });

/** Times of single iterations in milliseconds. */
export async function timeIterations(step: () => Promise<unknown>, { warmUp, iterations }: Repeats): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < warmUp + iterations; index++) {
    const start = performance.now();
    await step();
    if (index >= warmUp) times.push(performance.now() - start);
  }
  return times;
}

/** Numbers around zero; what they are does not matter to the clock. */
export function images({ batchSize, featureMapSize }: Work): Float32Array {
  return Float32Array.from({ length: batchSize * featureMapSize ** 2 }, (_, index) => Math.sin(index * 12.9898));
}

export function labels({ batchSize }: Work): Int32Array {
  return Int32Array.from({ length: batchSize }, (_, index) => index % 10);
}
