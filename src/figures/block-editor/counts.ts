import { numberTable } from '../../charts/number-table.ts';
import { dataSets } from '../../experiment/data-sets.ts';
import { defaultExperiment } from '../../experiment/defaults.ts';
import { cifarNetwork } from '../../networks/cifar-network.ts';
import { countMultiplyAdds } from '../../networks/count-multiply-adds.ts';
import { countParameters } from '../../networks/count-parameters.ts';
import type { NetworkSpec } from '../../networks/network-spec.ts';
import { checkWrittenBlocks } from '../../networks/written/check-written-blocks.ts';
import type { WrittenBlocks } from '../../networks/written/written-block.ts';
import type { OrFault } from '../../networks/written/written-fault.ts';
import { writtenNetwork } from '../../networks/written/written-network.ts';
import type { BlockEditorStrings } from './words.ts';

/** What a network costs: one image, forward. */
export interface Counted {
  /** Weighted layers. */
  readonly depth: number;
  readonly parameters: number;
  readonly multiplyAdds: number;
}

export interface CountedBlocks {
  readonly own: Counted;
  readonly papers: Counted;
}

const counted = (spec: NetworkSpec): Counted => ({
  depth: spec.depth,
  parameters: countParameters(spec),
  multiplyAdds: countMultiplyAdds(spec),
});

const { data, network } = defaultExperiment;

/** The blocks, if they fit a network that begins with so many filters; else why not. */
export function fitting(blocks: WrittenBlocks, filters: number): OrFault<WrittenBlocks> {
  return checkWrittenBlocks(blocks, { filters, side: data.side });
}

/** Which network: of the paper's that has as many blocks, 6n + 2 layers deep, and of its first stage. */
export interface CountedNetwork {
  readonly depth: number;
  readonly filters: number;
}

/** A network of these blocks beside that of the paper's block. The blocks must fit. */
export function countedBlocks(blocks: WrittenBlocks, { depth, filters }: CountedNetwork): CountedBlocks {
  const { batchNorm, shortcut } = network;
  const { channels, classes } = dataSets[data.name];
  const options = { depth, filters, batchNorm, featureMapSize: data.side, channels, classes };
  return {
    own: counted(writtenNetwork(options, blocks)),
    papers: counted(cifarNetwork({ ...options, residual: true, shortcut, block: 'basic' })),
  };
}

/** Both, and how many times as much the reader's block takes. */
export function countsTable(
  { own, papers }: CountedBlocks,
  { document, words: { counts: words } }: { readonly document: Document; readonly words: BlockEditorStrings },
): HTMLTableElement {
  const row = (name: string, { depth, parameters, multiplyAdds }: Counted) => [
    name,
    ...[depth, parameters, multiplyAdds].map(words.count),
  ];
  const ratios = [own.depth / papers.depth, own.parameters / papers.parameters, own.multiplyAdds / papers.multiplyAdds];
  return numberTable(
    document,
    words.caption(papers.depth),
    [words.block, words.depth, words.parameters, words.multiplyAdds],
    [row(words.papers, papers), row(words.own, own), [words.ratio, ...ratios.map(words.times)]],
  );
}
