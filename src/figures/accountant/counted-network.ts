import type { CostedNetwork } from './cost-diagram-layout.ts';
import type { Words } from './words.ts';
import { accountOf } from '../../networks/account.ts';
import { hasBottlenecks, hasShortcuts, specOf } from './choice.ts';
import type { Comparison, NetworkChoice } from './choice.ts';
import { choiceFields } from './choice-fields.ts';

/** A choice with what it amounts to. */
export interface CountedNetwork extends CostedNetwork {
  readonly choice: NetworkChoice;
}

/** What sets a network apart from others of its name is in its title. */
function titleOf(choice: NetworkChoice, name: string, words: Words): string {
  const option = hasShortcuts(choice.network) && choice.shortcut !== 'none' ? choiceFields.option.format(choice) : null;
  const strideIn3x3 = hasBottlenecks(choice) && choice.stridePosition === '3x3';
  return words.networks.title(name, choice.network === 'own', option, strideIn3x3);
}

/** Throws on an own network outside the limits. */
export function countedNetwork(choice: NetworkChoice, words: Words): CountedNetwork {
  const account = accountOf(specOf(choice));
  return { choice, account, title: titleOf(choice, account.name, words) };
}

/** The networks that a comparison shows, one or two. */
export function countedNetworks({ first, second }: Comparison, words: Words): readonly CountedNetwork[] {
  return [first, ...(second ? [second] : [])].map((choice) => countedNetwork(choice, words));
}
