import type { RunResult } from '../../experiment/records.ts';
import type { Caption } from '../../live-figure/caption.ts';
import { lossRises, startedRunsOf, startReading } from './reading.ts';
import type { StartReading } from './reading.ts';
import type { Words } from './words.ts';

/** What a title may claim: that every seed gets going sooner with the warm-up, and whether every one ends lower, too. */
export function startClaim(reading: StartReading | null): 'lower' | 'sooner' | 'none' {
  if (!reading || reading.pairs < 2 || reading.sooner < reading.pairs) return 'none';
  return reading.lower === reading.pairs ? 'lower' : 'sooner';
}

/** The finding in words, of runs after so many iterations; no more is said than they show. */
export function startCaption(runs: readonly RunResult[], iteration: number, words: Words['caption']): Caption {
  const reading = startReading(startedRunsOf(runs, iteration));
  if (!reading) return { headline: [words.nothing], rest: [] };
  const { warm, cold, pairs, lower, gap } = reading;
  const { rises, of } = lossRises(runs);
  return {
    headline: words.going(warm.goingAt, cold.goingAt),
    rest: [
      ...(of > 0 ? [words.rises(rises, of)] : []),
      ...words.ends(iteration, warm.error, cold.error),
      words.pairs(lower, pairs, gap),
      ...(warm.testError !== undefined && cold.testError !== undefined
        ? [words.tests(warm.testError, cold.testError)]
        : []),
    ],
  };
}
