import type { StridePosition } from './block-spec.ts';
import { cifarNetwork } from './cifar-network.ts';
import { imagenetNetwork } from './imagenet-network.ts';
import type { ImagenetDepth } from './imagenet-network.ts';
import type { ArchitectureSpec, ShortcutKind } from './network-spec.ts';
import { vggNetwork } from './vgg-network.ts';
import type { VggDepth } from './vgg-network.ts';

/** A network that the paper trains, or compares its own with. */
export type PaperNetwork =
  | { readonly set: 'vgg'; readonly depth: VggDepth }
  | { readonly set: 'imagenet'; readonly depth: ImagenetDepth; readonly residual: boolean }
  | { readonly set: 'cifar'; readonly depth: number; readonly residual: boolean };

export const paperNetworks = {
  'plain-18': { set: 'imagenet', depth: 18, residual: false },
  'plain-34': { set: 'imagenet', depth: 34, residual: false },
  'resnet-18': { set: 'imagenet', depth: 18, residual: true },
  'resnet-34': { set: 'imagenet', depth: 34, residual: true },
  'resnet-50': { set: 'imagenet', depth: 50, residual: true },
  'resnet-101': { set: 'imagenet', depth: 101, residual: true },
  'resnet-152': { set: 'imagenet', depth: 152, residual: true },
  'vgg-16': { set: 'vgg', depth: 16 },
  'vgg-19': { set: 'vgg', depth: 19 },
  'plain-20': { set: 'cifar', depth: 20, residual: false },
  'plain-32': { set: 'cifar', depth: 32, residual: false },
  'plain-44': { set: 'cifar', depth: 44, residual: false },
  'plain-56': { set: 'cifar', depth: 56, residual: false },
  'plain-110': { set: 'cifar', depth: 110, residual: false },
  'residual-20': { set: 'cifar', depth: 20, residual: true },
  'residual-32': { set: 'cifar', depth: 32, residual: true },
  'residual-44': { set: 'cifar', depth: 44, residual: true },
  'residual-56': { set: 'cifar', depth: 56, residual: true },
  'residual-110': { set: 'cifar', depth: 110, residual: true },
  'residual-1202': { set: 'cifar', depth: 1202, residual: true },
} as const satisfies Readonly<Record<string, PaperNetwork>>;

export type PaperNetworkId = keyof typeof paperNetworks;

export const paperNetworkIds = Object.keys(paperNetworks) as readonly PaperNetworkId[];

/** What the paper leaves open, or varies, in a network that it names. */
export interface PaperNetworkVariant {
  /** Without effect where there are no shortcuts. */
  readonly shortcut: ShortcutKind;
  /** Without effect where there are no bottleneck blocks. */
  readonly stridePosition: StridePosition;
}

/** The shortcuts of a network where the paper names it without a letter: B from 50 layers on ImageNet, otherwise A. */
export function usualShortcut(id: PaperNetworkId): ShortcutKind {
  const { set, depth } = paperNetworks[id];
  return set === 'imagenet' && depth >= 50 ? 'projection-when-widening' : 'padded-identity';
}

export function paperNetwork(id: PaperNetworkId, { shortcut, stridePosition }: PaperNetworkVariant): ArchitectureSpec {
  const network: PaperNetwork = paperNetworks[id];
  switch (network.set) {
    case 'vgg':
      return vggNetwork(network.depth);
    case 'imagenet':
      return imagenetNetwork({ depth: network.depth, residual: network.residual, shortcut, stridePosition });
    case 'cifar':
      return cifarNetwork({ ...onCifar, depth: network.depth, residual: network.residual, shortcut });
  }
}

/** The setting of Sec. 4.2: basic blocks of 16, 32 and 64 filters on 32x32 colour images of ten classes. */
const onCifar = { block: 'basic', filters: 16, batchNorm: true, featureMapSize: 32, channels: 3, classes: 10 } as const;
