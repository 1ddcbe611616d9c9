import { parseArgs } from 'node:util';
import { trainerNames } from '../../src/experiment/bench-result.ts';
import type { TrainerName } from '../../src/experiment/bench-result.ts';

export interface Options {
  /** Print the result as JSON, not as tables. */
  readonly json: boolean;
  /** Few rounds, only the fast trainers, only the lighter works. */
  readonly quick: boolean;
  /** Train for long before the memory is looked at. */
  readonly memory: boolean;
  /** Keep the result in content/bench, and write the README's section from it. */
  readonly save: boolean;
  /** Only write the README's section, from the result that is kept. */
  readonly readme: boolean;
  /** Only the paper's network as it trains it on CIFAR-10, by our engine and PyTorch: others would take minutes an iteration. */
  readonly paper: boolean;
  /** Compare these alone, ours beside them; empty for all. */
  readonly only: readonly TrainerName[];
}

function trainerNamed(name: string): TrainerName {
  const found = trainerNames.find((one) => one === name);
  if (!found) throw new Error(`unknown trainer: ${name} (want ${trainerNames.join(', ')})`);
  return found;
}

/** Options of `npm run bench -- ...`. Throws on what it does not know. */
export function parseOptions(words: readonly string[]): Options {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args: [...words],
    options: {
      ...{ json: flag, quick: flag, memory: flag, save: flag, readme: flag, paper: flag },
      only: { type: 'string', multiple: true, default: [] },
    },
  });
  const only = values.only.flatMap((names) => names.split(',')).map(trainerNamed);
  if (values.save && (values.quick || values.paper || only.length > 0)) {
    throw new Error('cannot save a quick or partial result: --save takes neither --quick nor --only nor --paper');
  }
  return { ...values, only };
}
