import type { Words } from './words.ts';
import type { NetworkAccount } from '../../networks/account.ts';
import type { PaperNetworkId } from '../../networks/paper-networks.ts';
import { choiceOf } from './choice.ts';
import type { Measure } from './choice.ts';
import { countedNetwork } from './counted-network.ts';
import type { CountedNetwork } from './counted-network.ts';

/** A figure of the paper that our count can be held against. */
export interface PrintedCount {
  readonly measure: Measure;
  /** As printed: `3.8`. */
  readonly digits: string;
  readonly scale: 1e9 | 1e6;
  readonly where: string;
}

export type PrintedCounts = Readonly<Partial<Record<PaperNetworkId, PrintedCount>>>;

export type Verdict = 'rounds' | 'cuts' | 'differs';

function decimalsOf({ digits }: PrintedCount): number {
  return digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
}

/** How a count becomes the printed figure: by rounding to its decimals, by cutting after them, or not at all. */
export function verdictOn(count: number, printed: PrintedCount): Verdict {
  const decimals = decimalsOf(printed);
  const units = count / printed.scale;
  if (units.toFixed(decimals) === printed.digits) return 'rounds';
  const cut = Math.floor(units * 10 ** decimals) / 10 ** decimals;
  return cut.toFixed(decimals) === printed.digits ? 'cuts' : 'differs';
}

/** What the paper prints of a network, in words. */
export function printedWords({ choice }: CountedNetwork, printed: PrintedCounts, words: Words): string {
  const figure = choice.network === 'own' ? undefined : printed[choice.network];
  if (!figure) return words.comparison.notPrinted;
  return words.printed.value(figure.digits, words.printed.units[figure.scale], figure.measure, figure.where);
}

/** How our count and the printed figure agree, or why not; null where nothing is printed. */
export function printedNote(network: CountedNetwork, all: PrintedCounts, words: Words): string | null {
  const { choice, account, title } = network;
  const printed = choice.network === 'own' ? undefined : all[choice.network];
  if (choice.network === 'own' || !printed) return null;
  const said = words.printed;
  const counted = words.count(account[printed.measure]);
  const verdict = verdictOn(account[printed.measure], printed);
  if (verdict === 'rounds') return said.rounds(title, counted);
  if (account.kind === 'vgg') return said.convolutionsOnly(title, counted, words.count(convolutionsOf(account)));
  const usual = countedNetwork(choiceOf(choice.network), words);
  const usualCount = words.count(usual.account[printed.measure]);
  if (usual.title === title) return verdict === 'cuts' ? said.cuts(title, counted) : said.differs(title, counted);
  const usualFits = verdictOn(usual.account[printed.measure], printed) === 'rounds';
  return (usualFits ? said.fitsUsual : said.otherVariant)(title, counted, usual.title, usualCount);
}

/** Multiply-adds without those of fully connected layers. */
function convolutionsOf({ layers }: NetworkAccount): number {
  return layers
    .filter(({ layer }) => layer.kind !== 'fully-connected')
    .reduce((sum, { multiplyAdds }) => sum + multiplyAdds, 0);
}
