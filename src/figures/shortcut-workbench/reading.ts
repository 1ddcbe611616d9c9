import type { RunResult } from '../../experiment/records.ts';
import * as seeds from '../../live-figure/seed-gaps.ts';
import type { ContenderReading, SeedNoise } from '../../live-figure/seed-gaps.ts';
import { contenderOf, contenders, options } from './contenders.ts';
import type { Contender } from './contenders.ts';

export type SeedError = seeds.SeedError<Contender>;
export type Gap = seeds.Gap<Contender>;

export interface WorkbenchReading {
  readonly contenders: readonly ContenderReading<Contender>[];
  /** Between the options, in the order of `optionPairs`. */
  readonly gaps: readonly Gap[];
  /** Plain networks beside option A, which has their parameters; null without twins. */
  readonly plainGap: Gap | null;
  /** What another seed does to the noisiest option, and so no less than to either of a pair; null without two seeds. */
  readonly noise: SeedNoise<Contender> | null;
}

export const optionPairs = [
  ['B', 'A'],
  ['C', 'B'],
  ['C', 'A'],
] as const satisfies readonly (readonly [Contender, Contender])[];

/** Errors after `iteration` iterations, or, of runs that go on, after as many as there are. */
export function errorsOf(runs: readonly RunResult[], iteration: number): readonly SeedError[] {
  return seeds.errorsOf(runs, iteration, contenderOf);
}

/** What finished runs show. */
export function readingOf(all: readonly SeedError[]): WorkbenchReading {
  const errors = all.filter(({ isFinal }) => isFinal);
  return {
    contenders: seeds.contenderReadings(errors, contenders),
    gaps: optionPairs.flatMap(([one, other]) => seeds.gapBetween(errors, one, other) ?? []),
    plainGap: seeds.gapBetween(errors, 'plain', 'A'),
    noise: seeds.noiseOf(errors, options),
  };
}

/** The gap between two options that is the largest in its median, above or below; null without any. */
export function largestGap({ gaps }: Pick<WorkbenchReading, 'gaps'>): Gap | null {
  return gaps.toSorted((a, b) => Math.abs(b.median) - Math.abs(a.median))[0] ?? null;
}
