import type { StridePosition } from './block-spec.ts';
import type { BlockKind, NetworkSpec, ShortcutKind } from './network-spec.ts';
import { stagedNetwork } from './staged-network.ts';

export type ImagenetDepth = 18 | 34 | 50 | 101 | 152;

/** Which of the paper's ImageNet networks. */
export interface ImagenetNetworkOptions {
  readonly depth: ImagenetDepth;
  readonly residual: boolean;
  /** Without effect in a plain network. */
  readonly shortcut: ShortcutKind;
  /** 'first-1x1' is the paper's; without effect at depths 18 and 34. */
  readonly stridePosition: StridePosition;
}

/** The paper's Table 1, from conv2_x to conv5_x. */
const architectures: Readonly<Record<ImagenetDepth, { block: BlockKind; blocksPerStage: readonly number[] }>> = {
  18: { block: 'basic', blocksPerStage: [2, 2, 2, 2] },
  34: { block: 'basic', blocksPerStage: [3, 4, 6, 3] },
  50: { block: 'bottleneck', blocksPerStage: [3, 4, 6, 3] },
  101: { block: 'bottleneck', blocksPerStage: [3, 4, 23, 3] },
  152: { block: 'bottleneck', blocksPerStage: [3, 8, 36, 3] },
};

const input = { featureMapSize: 224, channels: 3 };
const filters = 64;

/**
 * A network of the paper's Table 1 for ImageNet (Sec. 3.3 and 4.1), plain or residual; layers have the paper's names
 * (`conv4_1`). The paper's 18 and 34 layers use options A, B and C, its 50, 101 and 152 use B. Throws on other depths.
 */
export function imagenetNetwork({ depth, residual, shortcut, stridePosition }: ImagenetNetworkOptions): NetworkSpec {
  if (!Object.hasOwn(architectures, depth)) throw new Error(`invalid depth: ${depth} (want 18, 34, 50, 101 or 152)`);
  const { block, blocksPerStage } = architectures[depth];
  return stagedNetwork({
    family: residual ? 'ResNet' : 'plain',
    input,
    stem: '7x7',
    filters,
    blocksPerStage,
    style: { kind: block, residual, shortcut, stridePosition },
    classes: 1000,
    batchNorm: true,
  });
}
