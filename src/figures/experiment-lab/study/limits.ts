import type { DataChoice } from '../../../experiment/data-sets.ts';
import { describeData } from '../../../experiment/describe-data.ts';
import { experimentLimits } from '../../../experiment/experiment-limits.ts';
import { limits } from '../../../experiment/limits.ts';
import type { Limit } from '../../../experiment/limits.ts';
import type { BlockKind } from '../../../networks/network-spec.ts';

/** What each number of the form may be. */
export const labLimits = {
  shortcutScale: limits.shortcutScale,
  filters: { ...experimentLimits.filters, maximum: 64 },
  iterations: limits.iterations,
  batchSize: experimentLimits.batchSize,
  learningRate: limits.learningRate,
  /** Iterations at which a schedule changes. */
  scheduleIteration: { ...experimentLimits.scheduleIteration, maximum: limits.iterations.maximum },
  momentum: experimentLimits.momentum,
  weightDecay: experimentLimits.weightDecay,
  firstSeed: limits.firstSeed,
  seedCount: limits.seedCount,
} as const satisfies Readonly<Record<string, Limit>>;

/** Values that one list may have. */
export const mostValues = 12;

/** Depths that networks of all these kinds of block can have: those of both are 18n + 2. */
export function depthRange(blocks: readonly BlockKind[]): Limit {
  if (blocks.length > 1) return { minimum: 20, maximum: limits.depth.maximum, step: 18, form: '18n + 2' };
  return blocks[0] === 'bottleneck' ? limits.bottleneckDepth : limits.depth;
}

/** A mini-batch has no more images than there are. */
export function batchRange({ data }: { readonly data: DataChoice }): Limit {
  const { maximum, ...others } = labLimits.batchSize;
  return { ...others, maximum: Math.min(maximum, describeData(data).trainingImages) };
}
