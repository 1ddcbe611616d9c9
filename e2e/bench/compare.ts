import { referenceTrainer } from '../../src/experiment/bench-result.ts';
import type { BenchRow, WebGLCounts } from '../../src/experiment/bench-result.ts';
import { countIterationMultiplyAdds } from '../../src/experiment/bench-work.ts';
import type { BenchWork } from '../../src/experiment/bench-work.ts';
import { takesPart } from './contestants.ts';
import type { Contestant } from './contestants.ts';
import type { Start } from './protocol.ts';
import { say } from './progress.ts';
import { takeTurns } from './take-turns.ts';
import type { Entrant, Finish } from './take-turns.ts';
import type { Effort } from './turns.ts';

export interface Comparison {
  readonly contestants: readonly Contestant[];
  readonly works: readonly BenchWork[];
  readonly effort: Effort;
  /** A trainer whose iteration is expected to take longer is left out of a work. */
  readonly patienceMilliseconds: number;
  readonly start: (contestant: Contestant) => Start;
}

interface Competitor extends Entrant {
  readonly contestant: Contestant;
}

export const describeWork = ({ depth, featureMapSize: side, channels = 1, filters, batchSize }: BenchWork): string =>
  `depth ${depth}, ${side}x${side}${channels === 1 ? '' : `x${channels}`}, ${filters}/${2 * filters}/${4 * filters} filters, batch ${batchSize}`;

/** What an iteration will take, judging by the multiply-adds of the works that a trainer has done. */
function expectedTime(rows: readonly BenchRow[], { trainer }: Contestant, work: BenchWork): number | null {
  const last = rows.findLast((row) => row.trainer === trainer && row.timing !== null);
  if (!last?.timing) return null;
  return (last.timing.median * countIterationMultiplyAdds(work)) / countIterationMultiplyAdds(last.work);
}

/** Why a trainer does not take part in a work, or null. */
function reasonToSkip(rows: readonly BenchRow[], contestant: Contestant, work: BenchWork, patience: number) {
  const own = rows.filter(({ trainer }) => trainer === contestant.trainer);
  if (own.length > 0 && own.every(({ timing }) => timing === null)) return own[0]?.reason ?? null;
  const expected = expectedTime(rows, contestant, work);
  if (expected === null || expected <= patience) return null;
  return `left out: an iteration would take about ${Math.round(expected / 1000)} s`;
}

const tolerance = 1e-3;

/** Why these losses show that a trainer has not trained the network that was meant, or null. */
function faultOf({ entrant, losses }: Finish<Competitor>, reference: Finish<Competitor> | undefined): string | null {
  const [first, last, own] = [losses[0] ?? NaN, losses.at(-1) ?? NaN, reference?.losses[0]];
  if (!(last < first)) return `does not learn: its loss went from ${first} to ${last}`;
  if (!entrant.contestant.sameNetwork || own === undefined) return null;
  if (Math.abs(first - own) <= tolerance * own) return null;
  return `trains another network: its first loss is ${first}, ours ${own}`;
}

/** Puts all trainers to all works, from the lightest to the heaviest. */
export async function compare(comparison: Comparison): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const work of comparison.works) {
    const contestants = comparison.contestants.filter((one) => takesPart(one, work));
    rows.push(...(await compareOn(work, rows, { ...comparison, contestants })));
  }
  return rows;
}

async function compareOn(work: BenchWork, before: readonly BenchRow[], comparison: Comparison): Promise<BenchRow[]> {
  say(describeWork(work));
  const skipped = new Map(
    comparison.contestants.map((one) => [one, reasonToSkip(before, one, work, comparison.patienceMilliseconds)]),
  );
  const entrants = comparison.contestants
    .filter((one) => skipped.get(one) === null)
    .map((contestant): Competitor => {
      const order = { trainer: contestant.trainer, work };
      return { name: contestant.trainer, contestant, start: () => comparison.start(contestant)(order) };
    });
  const drawn = new Map<Competitor, WebGLCounts>();
  const finishes = await takeTurns(entrants, comparison.effort, async (entrant, running) => {
    if (entrant.contestant.trainer.endsWith('webgl')) drawn.set(entrant, await running.ask({ ask: 'webgl' }));
  });
  const reference = finishes.find(({ entrant }) => entrant.contestant.trainer === referenceTrainer);
  return comparison.contestants.map((contestant): BenchRow => {
    const none = { trainer: contestant.trainer, work, timing: null, webgl: null };
    const finish = finishes.find(({ entrant }) => entrant.contestant === contestant);
    if (!finish) return { ...none, reason: skipped.get(contestant) ?? 'not started' };
    const reason = finish.failure ?? faultOf(finish, reference);
    if (reason !== null) return { ...none, reason };
    return { ...none, timing: finish.timing, reason: null, webgl: drawn.get(finish.entrant) ?? null };
  });
}
