import fc from 'fast-check';
import { editLimits } from './edits.ts';
import type { Edit } from './edits.ts';
import type { Limit } from './limits.ts';

function within({ minimum, maximum, step }: Limit): fc.Arbitrary<number> {
  if (step === null) return fc.double({ min: minimum, max: maximum, noNaN: true }).map((value) => value + 0);
  return fc.nat({ max: (maximum - minimum) / step }).map((steps) => minimum + steps * step);
}

/** Any edit within the limits, of a network with about as many blocks. Few batches and inserted blocks: they take time. */
export function anyEdit(blocks: number): fc.Arbitrary<Edit> {
  const block = fc.nat({ max: blocks });
  const someBlocks = fc.array(block, { minLength: 1, maxLength: 3 });
  const [scale, step, sigma, seed] = [editLimits.scale, editLimits.step, editLimits.sigma, editLimits.seed].map(within);
  const steps = fc.array(fc.record({ seed: seed!, step: step! }), { minLength: 1, maxLength: 2 });
  const few = fc.integer({ min: 1, max: 2 });
  const kind = <const Kind extends Edit['kind']>(own: Kind) => fc.constant(own);
  return fc.oneof(
    fc.record({
      kind: kind('shortcut-scale'),
      block: fc.oneof(block, fc.constant('all' as const)),
      scale: fc.oneof(scale!, fc.constantFrom(0, 1)),
    }),
    fc.record({ kind: kind('block-left-out'), block }),
    fc.record({ kind: kind('blocks-swapped'), blocks: fc.tuple(block, block) }),
    fc.record({ kind: kind('batch-norm-remeasured'), batches: few }),
    fc.record({ kind: kind('weights-moved'), steps }),
    fc.record({ kind: kind('identity-blocks-inserted'), after: block, count: few }),
    fc.record({ kind: kind('weights-redrawn'), blocks: someBlocks, seed: seed! }),
    fc.record({ kind: kind('weights-shaken'), blocks: someBlocks, sigma: sigma!, seed: seed! }),
  );
}
