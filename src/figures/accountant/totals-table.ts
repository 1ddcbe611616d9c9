import type { Words } from './words.ts';
import { sumOf } from '../../networks/account.ts';
import type { NetworkAccount } from '../../networks/account.ts';
import { buildNode } from '../../charts/build-node.ts';
import type { CostedNetwork } from './cost-diagram-layout.ts';

/** One total of each network. */
interface Total {
  readonly name: string;
  readonly counts: readonly number[];
}

function projectionsOf(account: NetworkAccount, measure: 'parameters' | 'multiplyAdds'): number {
  return sumOf(
    account.layers.filter(({ layer }) => layer.kind === 'projection'),
    measure,
  );
}

/** What is totalled; projections only where there are any. */
function totalsOf(networks: readonly CostedNetwork[], { comparison: words }: Words): readonly Total[] {
  const over = (count: (account: NetworkAccount) => number) => networks.map(({ account }) => count(account));
  const ofProjections = (measure: 'parameters' | 'multiplyAdds'): readonly Total[] => {
    const counts = over((account) => projectionsOf(account, measure));
    return counts.some((count) => count > 0) ? [{ name: words.ofProjections, counts }] : [];
  };
  return [
    { name: words.depth, counts: over(({ depth }) => depth) },
    { name: words.parameters, counts: over(({ parameters }) => parameters) },
    ...ofProjections('parameters'),
    { name: words.multiplyAdds, counts: over(({ multiplyAdds }) => multiplyAdds) },
    ...ofProjections('multiplyAdds'),
  ];
}

/** Second to first, where that says anything. */
function comparedCells({ counts }: Total, strings: Words): readonly string[] {
  const [first, second] = counts;
  if (first === undefined || second === undefined) return [];
  return [strings.difference(second - first), first === 0 ? '' : strings.ratio(second / first)];
}

/**
 * Totals of one network, or of two with difference and ratio. `printed` holds, for each network, what the paper prints
 * of it, in words.
 */
export function totalsTable(
  networks: readonly CostedNetwork[],
  printed: readonly string[],
  { document, strings }: { readonly document: Document; readonly strings: Words },
): HTMLTableElement {
  const words = strings.comparison;
  const two = networks.length > 1;
  const headings = [
    words.quantity,
    ...networks.map(({ title }) => title),
    ...(two ? [words.difference, words.ratio] : []),
  ];
  const cells = (texts: readonly string[]) => texts.map((text) => buildNode(document, 'td', {}, [text]));
  const row = (name: string, texts: readonly string[]) =>
    buildNode(document, 'tr', {}, [buildNode(document, 'th', { scope: 'row' }, [name]), ...cells(texts)]);
  const totals = totalsOf(networks, strings).map((total) =>
    row(total.name, [...total.counts.map(strings.count), ...comparedCells(total, strings)]),
  );
  return buildNode(document, 'table', { class: 'results totals-table' }, [
    buildNode(document, 'caption', {}, [words.caption]),
    buildNode(document, 'thead', {}, [
      buildNode(
        document,
        'tr',
        {},
        headings.map((text) => buildNode(document, 'th', { scope: 'col' }, [text])),
      ),
    ]),
    buildNode(document, 'tbody', {}, [...totals, row(words.printed, [...printed, ...(two ? ['', ''] : [])])]),
  ]);
}
