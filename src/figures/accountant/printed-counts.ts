import { paperNetworkIds, paperNetworks } from '../../networks/paper-networks.ts';
import type { PaperNetwork, PaperNetworkId } from '../../networks/paper-networks.ts';
import { fact } from '../../paper/facts.ts';
import type { FactId } from '../../paper/facts.ts';
import { cellValue, numberIn } from '../../paper/tables.ts';
import type { PrintedCount, PrintedCounts } from './printed-count.ts';

/** How many millions or billions a figure of the paper gives, in its own digits. */
function digitsOf(cell: string): string {
  const digits = /^[\d.]+/.exec(cell)?.[0];
  if (digits === undefined || Number(digits) !== numberIn(cell)) throw new Error(`no digits in cell: ${cell}`);
  return digits;
}

/** A number of multiply-adds that stands in the text, with its section; of several, the one at `place`. */
function countInText(id: FactId, place = 0): PrintedCount {
  const { value, where } = fact(id);
  const number = Number([value].flat()[place]);
  if (!(number > 0)) throw new Error(`no count in fact: ${id}`);
  return { measure: 'multiplyAdds', digits: `${number / 1e9}`, scale: 1e9, where: where.split(',')[0]! };
}

function countOf(network: PaperNetwork): PrintedCount | null {
  switch (network.set) {
    case 'vgg':
      // VGG-16 before VGG-19.
      return countInText('s41-vgg', network.depth === 16 ? 0 : 1);
    case 'imagenet': {
      if (!network.residual) return network.depth === 34 ? countInText('s33-36') : null;
      const cell = cellValue('1', 'FLOPs (multiply-adds)', `${network.depth}-layer`);
      return { measure: 'multiplyAdds', digits: digitsOf(cell), scale: 1e9, where: 'Table 1' };
    }
    case 'cifar': {
      if (!network.residual) return null;
      const cell = cellValue('6', `ResNet / ${network.depth}`, '# params');
      return { measure: 'parameters', digits: digitsOf(cell), scale: 1e6, where: 'Table 6' };
    }
  }
}

/** What the paper prints of the networks that it names; of the others, nothing. */
export function printedCounts(): PrintedCounts {
  const entries = paperNetworkIds.flatMap((id): [PaperNetworkId, PrintedCount][] => {
    const count = countOf(paperNetworks[id]);
    return count ? [[id, count]] : [];
  });
  return Object.fromEntries(entries);
}
