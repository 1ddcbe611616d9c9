import type { BlockKind, NetworkSpec, ShortcutKind } from './network-spec.ts';
import { stagedNetwork } from './staged-network.ts';

/** Which CIFAR-style network, on which images. */
export interface CifarNetworkOptions {
  /** Weighted layers: 6n + 2 with basic blocks, 9n + 2 with bottleneck blocks. */
  readonly depth: number;
  readonly residual: boolean;
  /** Without effect in a plain network. */
  readonly shortcut: ShortcutKind;
  /** Of every block; 1, the paper's, where it is not there. Without effect in a plain network. */
  readonly shortcutScale?: number;
  readonly block: BlockKind;
  /** Filters of the first stage; 16 in the paper. */
  readonly filters: number;
  readonly batchNorm: boolean;
  /** Side of the images, in pixels; 32 in the paper. */
  readonly featureMapSize: number;
  /** Channels of the images. */
  readonly channels: number;
  readonly classes: number;
}

const stageCount = 3;

/**
 * A network as the paper trains it on CIFAR-10 (Sec. 4.2): a 3x3 stem, three stages of n blocks, global average
 * pooling, a fully connected layer. The twin of a network differs in `residual` alone and has the same convolutions.
 * Throws on a depth that is no 6n + 2 (9n + 2), and on filters, sizes, channels or classes that are not whole and positive.
 */
export function cifarNetwork(options: CifarNetworkOptions): NetworkSpec {
  requireCounts(options);
  const { depth, residual, shortcut, shortcutScale = 1, block, filters, batchNorm, classes } = options;
  const blocks = cifarBlocksPerStage(depth, block);
  return stagedNetwork({
    family: residual ? 'residual' : 'plain',
    input: { featureMapSize: options.featureMapSize, channels: options.channels },
    stem: '3x3',
    filters,
    blocksPerStage: Array.from({ length: stageCount }, () => blocks),
    style: { kind: block, residual, shortcut, shortcutScale, stridePosition: 'first-1x1' },
    classes,
    batchNorm,
  });
}

/** The n of 6n + 2 (9n + 2 with bottleneck blocks): blocks in each of the three stages. Throws where there is none. */
export function cifarBlocksPerStage(depth: number, block: BlockKind): number {
  const layersPerRound = stageCount * (block === 'bottleneck' ? 3 : 2);
  const blocks = (depth - 2) / layersPerRound;
  if (!Number.isSafeInteger(blocks)) throw new Error(`invalid depth: ${depth} (want ${layersPerRound}n + 2)`);
  if (blocks < 1) throw new Error(`invalid depth: ${depth} (want at least ${layersPerRound + 2})`);
  return blocks;
}

function requireCounts({ filters, featureMapSize, channels, classes }: CifarNetworkOptions): void {
  const counts = { filters, 'feature-map size': featureMapSize, channels, classes };
  for (const [what, count] of Object.entries(counts)) {
    if (!Number.isSafeInteger(count) || count < 1) {
      throw new Error(`invalid ${what}: ${count} (want a whole number, at least 1)`);
    }
  }
}
