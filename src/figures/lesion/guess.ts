import type { NetworkKind } from '../../experiment/sweep.ts';
import { chance } from './lesion-reading.ts';
import type { LesionReading } from './lesion-reading.ts';

/** Which of the twins still works without one of its blocks. */
export type Guess = NetworkKind | 'both' | 'neither';

/** Whether without most of its blocks, one at a time, a network is nearer to what it was than to guessing. */
function stillWorks(reading: LesionReading, kind: NetworkKind, depth: number): boolean {
  const errors = reading.cutMedians(kind, depth, 'asTrained').flatMap((error) => error ?? []);
  const halfway = (reading.whole(kind, depth) + chance) / 2;
  return 2 * errors.filter((error) => error < halfway).length > errors.length;
}

/** What was measured, as an answer to the question. */
export function measuredGuess(reading: LesionReading, depth: number): Guess {
  const [plain, residual] = [stillWorks(reading, 'plain', depth), stillWorks(reading, 'residual', depth)];
  if (plain === residual) return plain ? 'both' : 'neither';
  return plain ? 'plain' : 'residual';
}
