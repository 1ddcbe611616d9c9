import type { RunningTrainer } from './protocol.ts';
import type { Timing } from '../../src/experiment/bench-result.ts';
import { quartilesOf } from './quartiles.ts';
import { say } from './progress.ts';
import { hasTurn, rotated, turnsFor } from './turns.ts';
import type { Effort } from './turns.ts';

/** One trainer on one work. */
export interface Entrant {
  readonly name: string;
  readonly start: () => Promise<RunningTrainer>;
}

/** What a trainer has come to: `failure` says why it has no timing. */
export interface Finish<Own extends Entrant> {
  readonly entrant: Own;
  readonly timing: Timing | null;
  readonly failure: string | null;
  /** Of every iteration since it began, warm-up included. */
  readonly losses: readonly number[];
}

/** A trainer that takes part, with what it has shown so far. */
interface Player<Own extends Entrant> {
  readonly entrant: Own;
  running: RunningTrainer | null;
  failure: string | null;
  readonly losses: number[];
  readonly times: number[];
  pace: number;
}

/** The first iterations compile and allocate: they are not counted. */
const warmUpIterations = 12;
const warmUpMilliseconds = 1500;

async function attempt<Own extends Entrant>(player: Player<Own>, action: () => Promise<void>): Promise<void> {
  if (player.failure !== null) return;
  try {
    await action();
  } catch (error) {
    player.failure = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    say(`${player.entrant.name}: ${player.failure}`);
  }
}

async function warmUp<Own extends Entrant>(player: Player<Own>): Promise<void> {
  player.running = await player.entrant.start();
  let spent = 0;
  for (let done = 0; done < warmUpIterations && spent < warmUpMilliseconds; done++) {
    const { times, losses } = await player.running.ask({ ask: 'iterations', count: 1 });
    player.losses.push(...losses);
    const [time = Infinity] = times;
    // The fastest so far: a disturbance must not make a trainer look slow.
    player.pace = Math.min(player.pace, time);
    spent += time;
  }
}

async function takeTurn<Own extends Entrant>(player: Player<Own>, iterations: number): Promise<void> {
  const answered = await player.running!.ask({ ask: 'iterations', count: iterations });
  player.times.push(...answered.times);
  player.losses.push(...answered.losses);
  const unusable = answered.losses.find((loss) => !Number.isFinite(loss));
  if (unusable !== undefined) throw new Error(`its loss became ${unusable}`);
}

/**
 * Times trainers in turns: all are started and warmed up, then each has its turns, spread over the rounds, so that a
 * busy machine is busy for everybody. `inspect` asks what else is wanted of one that has done well; then all are ended.
 */
export async function takeTurns<Own extends Entrant>(
  entrants: readonly Own[],
  effort: Effort,
  inspect: (entrant: Own, running: RunningTrainer) => Promise<void> = async () => {},
): Promise<readonly Finish<Own>[]> {
  const players = entrants.map((entrant): Player<Own> => {
    return { entrant, running: null, failure: null, losses: [], times: [], pace: Infinity };
  });
  for (const player of players) {
    say(`warming up ${player.entrant.name}`);
    await attempt(player, () => warmUp(player));
  }
  const turns = new Map(players.map((player) => [player, turnsFor(player.pace, effort)]));
  for (let round = 0; round < effort.rounds; round++) {
    say(`round ${round + 1} of ${effort.rounds}`);
    for (const player of rotated(players, round)) {
      const { count, iterations } = turns.get(player)!;
      if (hasTurn(round, count, effort.rounds)) await attempt(player, () => takeTurn(player, iterations));
    }
  }
  for (const player of players) {
    await attempt(player, () => inspect(player.entrant, player.running!));
    player.running?.end();
  }
  return players.map(({ entrant, failure, losses, times }) => {
    return { entrant, failure, losses, timing: failure === null ? quartilesOf(times) : null };
  });
}
