import type { NetworkChoice } from '../../experiment/experiment.ts';
import { shortcutOfLetter } from '../../networks/shortcut-letters.ts';

/** The letters that the paper calls its options by. */
export type OptionLetter = keyof typeof shortcutOfLetter;

/** What is compared: a network without shortcuts, and with those of each option. */
export type Contender = 'plain' | OptionLetter;

export const options = ['A', 'B', 'C'] as const satisfies readonly OptionLetter[];

/** From the network without shortcuts to the one with the most parameters. */
export const contenders = ['plain', ...options] as const satisfies readonly Contender[];

/** What an experiment's network has of it. */
export function choiceOf(contender: Contender): Pick<NetworkChoice, 'residual' | 'shortcut'> {
  return contender === 'plain'
    ? { residual: false, shortcut: shortcutOfLetter.A }
    : { residual: true, shortcut: shortcutOfLetter[contender] };
}

export function contenderOf({ residual, shortcut }: NetworkChoice): Contender {
  if (!residual) return 'plain';
  return options.find((letter) => shortcutOfLetter[letter] === shortcut)!;
}
