import type { RunResult } from '../../experiment/records.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import * as seeds from '../../live-figure/seed-gaps.ts';
import type { ContenderReading, SeedNoise } from '../../live-figure/seed-gaps.ts';
import { contenderOf, contenders } from './twins.ts';
import type { Contender } from './twins.ts';

export type SeedError = seeds.SeedError<Contender>;
export type Gap = seeds.Gap<Contender>;

export interface TwinReading {
  readonly contenders: readonly ContenderReading<Contender>[];
  /** How far the bottleneck lies above the basic block, by kind of network; null without twins. */
  readonly gaps: Readonly<Record<NetworkKind, Gap | null>>;
  /** What another seed does to the noisier network of a kind; null without two seeds of both. */
  readonly noise: Readonly<Record<NetworkKind, SeedNoise<Contender> | null>>;
}

/** The bottleneck first. */
export const pairs = {
  plain: ['plain-bottleneck', 'plain-basic'],
  residual: ['residual-bottleneck', 'residual-basic'],
} as const satisfies Readonly<Record<NetworkKind, readonly [Contender, Contender]>>;

/** Errors after `iteration` iterations, or, of runs that go on, after as many as there are. */
export function errorsOf(runs: readonly RunResult[], iteration: number): readonly SeedError[] {
  return seeds.errorsOf(runs, iteration, contenderOf);
}

/** What finished runs show. */
export function readingOf(all: readonly SeedError[]): TwinReading {
  const errors = all.filter(({ isFinal }) => isFinal);
  return {
    contenders: seeds.contenderReadings(errors, contenders),
    gaps: {
      plain: seeds.gapBetween(errors, ...pairs.plain),
      residual: seeds.gapBetween(errors, ...pairs.residual),
    },
    noise: { plain: seeds.noiseOf(errors, pairs.plain), residual: seeds.noiseOf(errors, pairs.residual) },
  };
}
