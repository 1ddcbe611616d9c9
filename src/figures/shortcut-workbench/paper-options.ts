import { cellNumber } from '../../paper/tables.ts';
import { options } from './contenders.ts';
import type { Contender, OptionLetter } from './contenders.ts';

/** The row of the paper's Table 3 that a network stands in. */
export const paperRow = (contender: Contender): string =>
  contender === 'plain' ? 'plain-34' : `ResNet-34 ${contender}`;

/** The options from the lowest top-1 error of the paper's Table 3 to the highest. */
export function papersOrder(): readonly OptionLetter[] {
  const errorOf = (option: OptionLetter) => cellNumber('3', paperRow(option), 'top-1');
  return options.toSorted((a, b) => errorOf(a) - errorOf(b));
}
