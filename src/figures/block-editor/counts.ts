import { numberTable } from '../../charts/number-table.ts';
import type { DataChoice } from '../../experiment/data-sets.ts';
import { defaultExperiment } from '../../experiment/defaults.ts';
import { describeData } from '../../experiment/describe-data.ts';
import { ownSides } from '../../experiment/own-data-limits.ts';
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
  /** What the networks see. */
  readonly images: { readonly side: number; readonly channels: number };
  readonly own: Counted;
  readonly papers: Counted;
}

const counted = (spec: NetworkSpec): Counted => ({
  depth: spec.depth,
  parameters: countParameters(spec),
  multiplyAdds: countMultiplyAdds(spec),
});

const { network } = defaultExperiment;

/** The blocks, if they fit a network that begins with so many filters, on images of whatever side; else why not. */
export function fitting(blocks: WrittenBlocks, filters: number): OrFault<WrittenBlocks> {
  const checked = ownSides.map((side) => checkWrittenBlocks(blocks, { filters, side }));
  return checked.find(({ ok }) => !ok) ?? checked[0]!;
}

/** Which network: of the paper's that has as many blocks, 6n + 2 layers deep, and of its first stage; on which images. */
export interface CountedNetwork {
  readonly depth: number;
  readonly filters: number;
  readonly data: DataChoice;
}

/** A network of these blocks beside that of the paper's block. The blocks must fit. */
export function countedBlocks(blocks: WrittenBlocks, { depth, filters, data }: CountedNetwork): CountedBlocks {
  const { batchNorm, shortcut } = network;
  const { channels, classes } = describeData(data);
  const options = { depth, filters, batchNorm, featureMapSize: data.side, channels, classes };
  return {
    images: { side: data.side, channels },
    own: counted(writtenNetwork(options, blocks)),
    papers: counted(cifarNetwork({ ...options, residual: true, shortcut, block: 'basic' })),
  };
}

/** Both, and how many times as much the reader's block takes. */
export function countsTable(
  { own, papers, images: { side, channels } }: CountedBlocks,
  { document, words: { counts: words } }: { readonly document: Document; readonly words: BlockEditorStrings },
): HTMLTableElement {
  const row = (name: string, { depth, parameters, multiplyAdds }: Counted) => [
    name,
    ...[depth, parameters, multiplyAdds].map(words.count),
  ];
  const ratios = [own.depth / papers.depth, own.parameters / papers.parameters, own.multiplyAdds / papers.multiplyAdds];
  return numberTable(
    document,
    words.caption(papers.depth, side, channels),
    [words.block, words.depth, words.parameters, words.multiplyAdds],
    [row(words.papers, papers), row(words.own, own), [words.ratio, ...ratios.map(words.times)]],
  );
}
