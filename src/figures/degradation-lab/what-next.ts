import { isWithin, limits, seedAfter } from '../../experiment/limits.ts';
import type { DepthSweep } from '../../experiment/sweep.ts';
import type { ShownRun } from '../../live-figure/shown-run.ts';

/** Each question that a run leaves open, and what a press does about it: a run to begin, or a place to go to. */
export type NextStep =
  | { readonly kind: 'luck' | 'slow' | 'rate'; readonly sweep: DepthSweep }
  | { readonly kind: 'inside' | 'cut'; readonly place: string };

/** How many seeds more, and how many times as long. */
export const moreSeeds = 2;
export const timesAsLong = 3;
/** At which residual networks do badly, too, in the recorded rate sweep. */
export const brokenRate = 0.3;

/** The two depths between which the contrast stands, or the only one. */
function extremesOf({ depths }: DepthSweep): readonly number[] {
  return [...new Set([Math.min(...depths), Math.max(...depths)])];
}

function runsToBegin(sweep: DepthSweep): readonly NextStep[] {
  const short = { ...sweep, depths: extremesOf(sweep) };
  const { firstSeed, seedCount } = sweep;
  const iterations = timesAsLong * sweep.iterations;
  const later = seedAfter(firstSeed, seedCount, limits.firstSeed);
  return [
    { kind: 'luck', sweep: { ...short, firstSeed: later, seedCount: moreSeeds } },
    ...(isWithin(iterations, limits.iterations)
      ? [{ kind: 'slow', sweep: { ...short, depths: short.depths.slice(-1), seedCount: 1, iterations } } as const]
      : []),
    ...(sweep.learningRate === brokenRate
      ? []
      : [{ kind: 'rate', sweep: { ...short, seedCount: 1, learningRate: brokenRate } } as const]),
  ];
}

/** What to do after a sweep; nothing while it goes on, or where none of its networks came to its end. */
export function nextSteps(sweep: DepthSweep, runs: readonly ShownRun[]): readonly NextStep[] {
  const isOver = runs.every(({ status }) => status === 'done' || status === 'diverged');
  if (!isOver || !runs.some(({ status }) => status === 'done')) return [];
  return [
    ...runsToBegin(sweep),
    { kind: 'inside', place: 'imagenet/#vanishing-gradients' },
    { kind: 'cut', place: 'afterword/#lesion' },
  ];
}
