import { standardWork } from '../../src/experiment/bench-result.ts';
import type { ScalingRow } from '../../src/experiment/bench-result.ts';
import type { BenchWork } from '../../src/experiment/bench-work.ts';
import { describeWork } from './compare.ts';
import type { Start } from './protocol.ts';
import { takeTurns } from './take-turns.ts';
import type { Effort } from './turns.ts';

/** The standard work, varied in one direction at a time. */
export const scalingWorks: readonly BenchWork[] = [
  ...[8, 14, 20, 32, 44, 56].map((depth) => ({ ...standardWork, depth })),
  ...[16, 32, 128].map((batchSize) => ({ ...standardWork, batchSize })),
  ...[4, 16].map((filters) => ({ ...standardWork, filters })),
];

/** How the time of our WASM engine grows, all works in turns. */
export async function measureScaling(start: Start, effort: Effort): Promise<readonly ScalingRow[]> {
  const entrants = scalingWorks.map((work) => {
    return { name: describeWork(work), work, start: () => start({ trainer: 'ours-wasm-node', work }) };
  });
  const finishes = await takeTurns(entrants, effort);
  return finishes.flatMap(({ entrant, timing }) => (timing ? [{ work: entrant.work, timing }] : []));
}
