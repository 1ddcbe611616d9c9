import type { Words } from './words.ts';
import type { LayerAccount } from '../../networks/account.ts';
import { choiceOf } from './choice.ts';
import type { NetworkChoice } from './choice.ts';
import { countedNetwork } from './counted-network.ts';
import type { CountedNetwork } from './counted-network.ts';

/** The two networks that are called ResNet-50. */
export const strideChoices: readonly [NetworkChoice, NetworkChoice] = [
  choiceOf('resnet-50'),
  { ...choiceOf('resnet-50'), stridePosition: '3x3' },
];

export interface StrideRow {
  readonly name: string;
  readonly formulas: readonly [string, string];
  readonly counts: readonly [number, number];
}

export interface StrideAnswer {
  readonly block: string;
  readonly rows: readonly StrideRow[];
  /** What each of the blocks that halve the maps takes more in the second network. */
  readonly morePerBlock: number;
  readonly totals: readonly [number, number];
  readonly parameters: number;
}

/** The block in which both differ first, and the totals. */
export function strideAnswer(words: Words): StrideAnswer {
  const [first, second] = strideChoices.map((choice) => countedNetwork(choice, words)) as [
    CountedNetwork,
    CountedNetwork,
  ];
  const [ours, later] = [halvingBlocks(first), halvingBlocks(second)];
  const rows = ours[0]!.layers.map((layer, place) => rowOf(layer, later[0]!.layers[place]!, words));
  const more = ours.map(({ layers }, index) => sum(later[index]!.layers) - sum(layers));
  if (new Set(more).size !== 1) throw new Error(`the halving blocks differ unequally: ${more.join(', ')}`);
  return {
    block: ours[0]!.name,
    rows,
    morePerBlock: more[0]!,
    totals: [first.account.multiplyAdds, second.account.multiplyAdds],
    parameters: first.account.parameters,
  };
}

/** First blocks of stages, where they write smaller maps than they read. */
function halvingBlocks({ account }: CountedNetwork) {
  const blocks = account.stages.flatMap((stage) => stage.blocks).filter(({ shortcut }) => shortcut !== 'none');
  return blocks.filter(({ layers }) => layers[0]!.layer.input.featureMapSize > layers[2]!.layer.output.featureMapSize);
}

const sum = (layers: readonly LayerAccount[]) => layers.reduce((before, { multiplyAdds }) => before + multiplyAdds, 0);

function rowOf(first: LayerAccount, second: LayerAccount, { product, layers }: Words): StrideRow {
  return {
    name: layers.name(first.layer.name),
    formulas: [product(first.factors), product(second.factors)],
    counts: [first.multiplyAdds, second.multiplyAdds],
  };
}
