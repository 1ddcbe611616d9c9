import type { BlockKind } from '../networks/network-spec.ts';
import { limits } from './limits.ts';
import type { Limit } from './limits.ts';

const whole = { step: 1, form: 'a whole number' };
const any = { step: null, form: 'a number' };

/**
 * What the numbers of an experiment may be in a file or a request: wider than what a form offers, as a run that took a
 * night is read as well as one that took a minute. The paper's own are within them, its 1202 layers and 64,000 iterations.
 */
export const experimentLimits = {
  depth: { ...limits.depth, maximum: 1202 },
  bottleneckDepth: { ...limits.bottleneckDepth, maximum: 1199 },
  shortcutScale: limits.shortcutScale,
  filters: { minimum: 1, maximum: 256, ...whole },
  iterations: { minimum: 1, maximum: 64_000, ...whole },
  batchSize: { minimum: 1, maximum: 256, ...whole },
  learningRate: { minimum: 0, maximum: 1e6, ...any },
  /** Iterations at which a schedule changes. */
  scheduleIteration: { minimum: 1, maximum: 64_000, ...whole },
  momentum: { minimum: 0, maximum: 0.999, ...any },
  weightDecay: { minimum: 0, maximum: 0.1, ...any },
  seed: limits.seed,
} as const satisfies Record<string, Limit>;

/** The depths that a net of this kind of block can have: 6n + 2 for two layers a block, 9n + 2 for three. */
export function depthLimit(block: BlockKind): Limit {
  return block === 'basic' ? experimentLimits.depth : experimentLimits.bottleneckDepth;
}
