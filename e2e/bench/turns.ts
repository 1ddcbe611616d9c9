/** How much of the clock a trainer gets on one work. */
export interface Effort {
  readonly rounds: number;
  /** What one turn should take, if an iteration is short. */
  readonly turnMilliseconds: number;
  /** Slow trainers take fewer turns, so that all of theirs together take about this. */
  readonly totalMilliseconds: number;
}

export interface Turns {
  readonly count: number;
  /** Iterations in each. */
  readonly iterations: number;
}

const fewestTurns = 3;
const mostIterations = 60;

/** How often a trainer has its turn, by the milliseconds that an iteration takes it. */
export function turnsFor(pace: number, { rounds, turnMilliseconds, totalMilliseconds }: Effort): Turns {
  const iterations = Math.min(mostIterations, Math.max(1, Math.floor(turnMilliseconds / pace)));
  const affordable = Math.floor(totalMilliseconds / (iterations * pace));
  return { count: Math.min(rounds, Math.max(Math.min(fewestTurns, rounds), affordable)), iterations };
}

/** Whether a trainer with `count` turns has one in this round: turns are spread evenly over all rounds. */
export function hasTurn(round: number, count: number, rounds: number): boolean {
  return Math.floor(((round + 1) * count) / rounds) > Math.floor((round * count) / rounds);
}

/** The same list, beginning elsewhere in every round, so that nobody always follows the same neighbour. */
export function rotated<Item>(items: readonly Item[], by: number): readonly Item[] {
  const start = items.length === 0 ? 0 : by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}
