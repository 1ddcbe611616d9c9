import type { StridePosition } from '../../networks/block-spec.ts';
import type { ArchitectureSpec, BlockKind, ShortcutKind } from '../../networks/network-spec.ts';
import { ownNetwork } from '../../networks/own-network.ts';
import { paperNetwork, paperNetworks, usualShortcut } from '../../networks/paper-networks.ts';
import type { PaperNetworkId } from '../../networks/paper-networks.ts';
import type { StemKind } from '../../networks/staged-network.ts';

/** One network, as the form asks for it. From `block` on, the fields belong to a network of the reader's own. */
export interface NetworkChoice {
  readonly network: PaperNetworkId | 'own';
  readonly shortcut: ShortcutKind | 'none';
  readonly stridePosition: StridePosition;
  readonly block: BlockKind;
  readonly blocksPerStage: readonly number[];
  readonly filters: number;
  readonly stem: StemKind;
  readonly featureMapSize: number;
  readonly classes: number;
}

/** What each bar's height stands for. */
export type Measure = 'multiplyAdds' | 'parameters';

/** All that the figure shows follows from this. */
export interface Comparison {
  readonly first: NetworkChoice;
  /** Null: one network alone. */
  readonly second: NetworkChoice | null;
  readonly measure: Measure;
}

/** The reader's own network before it is changed: ResNet-34. */
const startOfOwn = {
  block: 'basic',
  blocksPerStage: [3, 4, 6, 3],
  filters: 64,
  stem: '7x7',
  featureMapSize: 224,
  classes: 1000,
} as const satisfies Partial<NetworkChoice>;

/** A network of the paper as the paper builds it, or the reader's own before it is changed. */
export function choiceOf(network: NetworkChoice['network']): NetworkChoice {
  const shortcut = hasShortcuts(network) ? usualShortcut(network === 'own' ? 'resnet-34' : network) : 'none';
  return { network, shortcut, stridePosition: 'first-1x1', ...startOfOwn };
}

/** The paper's yardstick first, whose bars are of other heights: plain-34 would differ in no bar. */
export const defaultComparison: Comparison = {
  first: choiceOf('vgg-19'),
  second: choiceOf('resnet-34'),
  measure: 'multiplyAdds',
};

/** Whether the reader may say how the shortcuts of this network are made. */
export function hasShortcuts(network: NetworkChoice['network']): boolean {
  if (network === 'own') return true;
  const known = paperNetworks[network];
  return 'residual' in known && known.residual;
}

/** Whether it has bottleneck blocks, and so a choice of where they have their stride. */
export function hasBottlenecks({ network, block }: Pick<NetworkChoice, 'network' | 'block'>): boolean {
  if (network === 'own') return block === 'bottleneck';
  const { set, depth } = paperNetworks[network];
  return set === 'imagenet' && depth >= 50;
}

/** The specification that a choice stands for. Throws on an own network outside the limits. */
export function specOf(choice: NetworkChoice): ArchitectureSpec {
  const { network, shortcut: chosen, stridePosition } = choice;
  const shortcut = chosen === 'none' ? 'padded-identity' : chosen;
  if (network !== 'own') return paperNetwork(network, { shortcut, stridePosition });
  return ownNetwork({ ...choice, residual: chosen !== 'none', shortcut });
}

/** The own fields that would build a network of the paper; null for VGG nets, which have no blocks. */
export function ownFieldsOf(network: PaperNetworkId): Partial<NetworkChoice> | null {
  const spec = specOf(choiceOf(network));
  if (!('stem' in spec)) return null;
  const { kind } = spec.stages[0]!.blocks[0]!;
  if (kind === 'written') return null;
  return {
    block: kind,
    blocksPerStage: spec.stages.map(({ blocks }) => blocks.length),
    filters: spec.stem.filters,
    stem: spec.maxPool ? '7x7' : '3x3',
    featureMapSize: spec.input.featureMapSize,
    classes: spec.classes,
  };
}
