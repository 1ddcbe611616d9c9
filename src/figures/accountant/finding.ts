import type { Words } from './words.ts';
import { buildNode } from '../../charts/build-node.ts';
import type { Measure } from './choice.ts';
import type { CountedNetwork } from './counted-network.ts';
import { printedNote } from './printed-count.ts';
import type { PrintedCounts } from './printed-count.ts';

/** What the figure shows, in one line: a count says what is the case. */
export function titleOfFigure([first, second]: readonly CountedNetwork[], { title: words }: Words): string {
  if (!first) throw new Error('no network in the figure (want one or two)');
  if (!second) return words.alone(first.title);
  if (costsTheSame(first, second)) return words.same(second.title, first.title);
  return words.times(second.title, second.account.multiplyAdds / first.account.multiplyAdds, first.title);
}

function costsTheSame({ account: a }: CountedNetwork, { account: b }: CountedNetwork): boolean {
  return a.parameters === b.parameters && a.multiplyAdds === b.multiplyAdds;
}

function totalsOf(networks: readonly CountedNetwork[], { finding: words }: Words): readonly string[] {
  const [first, second] = networks;
  if (first && second && costsTheSame(first, second)) {
    return [words.same(first.account.parameters, first.account.multiplyAdds)];
  }
  return networks.map(({ title, account }) => words.one(title, account.parameters, account.multiplyAdds));
}

/** How the drawing is read: only what occurs in it. */
function keyOf(networks: readonly CountedNetwork[], measure: Measure, words: Words): readonly string[] {
  const blocks = networks.flatMap(({ account }) => account.stages).flatMap((stage) => stage.blocks);
  const withShortcut = blocks.filter(({ shortcut }) => shortcut !== 'none');
  return [
    words.reading(measure),
    ...(withShortcut.length > 0 ? [words.key.identity] : []),
    ...(withShortcut.some(({ changesShape }) => changesShape) ? [words.key.dotted] : []),
    ...(withShortcut.some(({ shortcut }) => shortcut === 'projection') ? [words.key.projection] : []),
  ];
}

/** The caption: totals, how they agree with the paper's figures, and how to read the drawing. */
export function findingNode(
  networks: readonly CountedNetwork[],
  { measure, printed }: { readonly measure: Measure; readonly printed: PrintedCounts },
  { document, strings }: { readonly document: Document; readonly strings: Words },
): HTMLElement {
  const notes = networks.flatMap((network) => printedNote(network, printed, strings) ?? []);
  const paragraph = (children: readonly (Node | string)[]) => buildNode(document, 'p', {}, children);
  const strong = buildNode(document, 'strong', {}, [totalsOf(networks, strings).join(' ')]);
  return buildNode(document, 'div', { class: 'finding' }, [
    paragraph([strong]),
    ...notes.map((note) => paragraph([note])),
    paragraph([keyOf(networks, measure, strings).join(' ')]),
  ]);
}
