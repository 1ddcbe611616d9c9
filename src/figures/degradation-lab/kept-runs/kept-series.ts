import { formatPermalink } from '../../../experiment/permalink.ts';
import { drawnRunsStrings } from '../../../i18n/drawn-runs.ts';
import type { FoundRun } from '../../../live-figure/drawn-runs/find-runs.ts';
import { lineName } from '../../../live-figure/drawn-runs/line-name.ts';
import type { ShownRun } from '../../../live-figure/shown-run.ts';
import { sweepStudy } from '../study.ts';
import { nameOf } from '../sweep-name.ts';
import type { BesideWords } from '../words/beside.ts';
import { sweepOf } from './why-not-drawn.ts';

/** Runs of the reader's that differ in depth, kind and seed alone: they are one line a kind against depth. */
export interface KeptSeries {
  /** By which it is called in the charts. */
  readonly name: string;
  /** What is set in it. */
  readonly settings: string;
  readonly found: readonly FoundRun[];
  readonly runs: readonly ShownRun[];
}

function seedsOf(found: readonly FoundRun[]): readonly number[] {
  return [...new Set(found.map(({ kept }) => kept.run.experiment.seed))].toSorted((a, b) => a - b);
}

/** Runs in the order in which they are asked for, those together that one line can join. */
export function keptSeries(found: readonly FoundRun[], words: BesideWords): readonly KeptSeries[] {
  const alike = Map.groupBy(found, ({ kept }) => {
    const own = { ...sweepOf(kept.run.experiment), depths: [8], kinds: ['plain'] as const, firstSeed: 1 };
    return formatPermalink(sweepStudy, own);
  });
  return [...alike.values()].map((group, index) => {
    const seeds = () => words.someSeeds(seedsOf(group));
    return {
      name: lineName(group, index, drawnRunsStrings),
      settings: nameOf(sweepOf(group[0]!.kept.run.experiment), { ...words.differences, seeds }),
      found: group,
      runs: group.map(({ kept }) => ({ ...kept.run, status: kept.ending })),
    };
  });
}
