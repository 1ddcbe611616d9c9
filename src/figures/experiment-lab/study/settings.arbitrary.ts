import fc from 'fast-check';
import { blockKinds, shortcutKinds } from '../../../experiment/limits.ts';
import type { Limit } from '../../../experiment/limits.ts';
import type { NetworkKind } from '../../../experiment/sweep.ts';
import { anyData } from '../../../experiment/experiments.arbitrary.ts';
import { batchRange, depthRange, labLimits, mostValues } from './limits.ts';
import type { ErrorKind, LabSettings } from './settings.ts';

// Settings that the form can hold, for tests that hold for all of them.

function within({ minimum, maximum, step }: Limit): fc.Arbitrary<number> {
  if (step === null) return fc.double({ min: minimum, max: maximum, noNaN: true }).map((value) => value + 0);
  return fc.nat({ max: (maximum - minimum) / step }).map((steps) => minimum + steps * step);
}

const some = <Value>(all: readonly Value[]) => fc.subarray([...all], { minLength: 1 });

const list = (limit: Limit, minLength = 1, maxLength = 3) =>
  fc
    .uniqueArray(within(limit), { minLength, maxLength: Math.min(maxLength, mostValues) })
    .map((values) => values.toSorted((a, b) => a - b));

/** What residual networks and a warm-up alone have, is their default where there are none. */
export const anySettings = (defaults: LabSettings): fc.Arbitrary<LabSettings> =>
  fc
    .tuple(some(blockKinds), anyData)
    .chain(([blocks, data]) =>
      fc.record({
        kinds: fc.constantFrom<readonly NetworkKind[]>(['plain'], ['residual'], ['plain', 'residual']),
        blocks: fc.constant(blocks),
        depths: list(depthRange(blocks)),
        shortcuts: some(shortcutKinds),
        shortcutScale: within(labLimits.shortcutScale),
        filters: list(labLimits.filters),
        batchNorms: some([true, false]),
        data: fc.constant(data),
        iterations: within(labLimits.iterations),
        batchSizes: list(batchRange({ data })),
        rates: list(labLimits.learningRate),
        dividedAt: list(labLimits.scheduleIteration, 0),
        hasWarmUp: fc.boolean(),
        warmUpRate: within(labLimits.learningRate),
        warmUpIterations: within(labLimits.scheduleIteration),
        momentum: within(labLimits.momentum),
        weightDecay: within(labLimits.weightDecay),
        isAugmented: fc.boolean(),
        firstSeed: within(labLimits.firstSeed),
        seedCount: within(labLimits.seedCount),
        error: fc.constantFrom<ErrorKind>('training', 'test'),
      }),
    )
    .map((settings) => ({
      ...settings,
      ...(!settings.kinds.includes('residual') && {
        shortcuts: defaults.shortcuts,
        shortcutScale: defaults.shortcutScale,
      }),
      ...(!settings.hasWarmUp && { warmUpRate: defaults.warmUpRate, warmUpIterations: defaults.warmUpIterations }),
    }));
