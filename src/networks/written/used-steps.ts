import { operandsOf } from './written-block.ts';
import type { Operation, WrittenBlock } from './written-block.ts';

/** Whether the result of a block depends on each of its steps. */
export function usedSteps({ steps, result }: Pick<WrittenBlock, 'steps' | 'result'>): readonly boolean[] {
  const used = steps.map((_, index) => index === result);
  for (let index = result; index > 0; index--)
    if (used[index]) for (const operand of operandsOf(steps[index]!.operation)) used[operand] = true;
  return used;
}

function renumbered(operation: Operation, numberOf: (step: number) => number): Operation {
  switch (operation.kind) {
    case 'input':
      return operation;
    case 'add':
    case 'multiply':
    case 'concatenate': {
      const [one, other] = operation.of;
      return { ...operation, of: [numberOf(one), numberOf(other)] };
    }
    case 'conv':
    case 'batchNorm':
    case 'relu':
    case 'sigmoid':
    case 'scale':
    case 'shortcut':
      return { ...operation, of: numberOf(operation.of) };
  }
}

/**
 * A block without the steps that its result does not depend on; the input stays. The result is then the last step. So
 * two blocks that compute the same by the same steps are the same.
 */
export function withoutUnused(block: WrittenBlock): WrittenBlock {
  const used = usedSteps(block);
  const kept = block.steps.flatMap((_, index) => (index === 0 || used[index] ? [index] : []));
  const steps = kept.map((index) => {
    const { line, operation } = block.steps[index]!;
    return { line, operation: renumbered(operation, (step) => kept.indexOf(step)) };
  });
  return { place: block.place, steps, result: kept.indexOf(block.result) };
}
