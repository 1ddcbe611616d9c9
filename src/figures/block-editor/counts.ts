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
  /** Null before the code has run. */
  readonly own: Counted | null;
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

function optionsOf({ depth, filters, data }: CountedNetwork) {
  const { channels, classes } = describeData(data);
  return { depth, filters, batchNorm: network.batchNorm, featureMapSize: data.side, channels, classes };
}

/** A network of these blocks, which must fit. */
export function networkOfBlocks(blocks: WrittenBlocks, of: CountedNetwork): NetworkSpec {
  return writtenNetwork(optionsOf(of), blocks);
}

/** A network of these blocks, which must fit, beside that of the paper's block; null: they are not known yet. */
export function countedBlocks(blocks: WrittenBlocks | null, of: CountedNetwork): CountedBlocks {
  const options = optionsOf(of);
  const papers = cifarNetwork({ ...options, residual: true, shortcut: network.shortcut, block: 'basic' });
  return {
    images: { side: options.featureMapSize, channels: options.channels },
    own: blocks && counted(writtenNetwork(options, blocks)),
    papers: counted(papers),
  };
}

/** Both, and how many times as much the reader's block takes; of what is not known yet, nothing. */
export function countsTable(
  { own, papers, images: { side, channels } }: CountedBlocks,
  { document, words: { counts: words } }: { readonly document: Document; readonly words: BlockEditorStrings },
): HTMLTableElement {
  const listed = ({ depth, parameters, multiplyAdds }: Counted) => [depth, parameters, multiplyAdds];
  const unknown = listed(papers).map(() => words.unknown);
  const ratios = own && listed(own).map((count, index) => count / listed(papers)[index]!);
  return numberTable(
    document,
    words.caption(papers.depth, side, channels),
    [words.block, words.depth, words.parameters, words.multiplyAdds],
    [
      [words.papers, ...listed(papers).map(words.count)],
      [words.own, ...(own ? listed(own).map(words.count) : unknown)],
      [words.ratio, ...(ratios?.map(words.times) ?? unknown)],
    ],
  );
}
