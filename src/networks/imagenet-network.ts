import { outputChannels } from './block-spec.ts';
import type { StridePosition } from './block-spec.ts';
import { convolutionSpec, outputOf } from './convolution-spec.ts';
import { maxPoolOutput } from './max-pool.ts';
import type { BlockKind, NetworkSpec, ShortcutKind } from './network-spec.ts';
import { stageSpecs } from './stage-specs.ts';

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
  const stem = convolutionSpec(input, { name: 'conv1', kernelSize: 7, stride: 2, filters });
  const stages = stageSpecs(
    maxPoolOutput(outputOf(stem)),
    {
      filters,
      blocksPerStage,
      nameStage: (stage) => `conv${stage + 1}_x`,
      nameBlock: (stage, index) => `conv${stage + 1}_${index}`,
    },
    { kind: block, residual, shortcut, stridePosition },
  );
  return {
    name: `${residual ? 'ResNet' : 'plain'}-${depth}`,
    depth,
    input,
    stem,
    maxPool: true,
    stages,
    features: outputChannels(block, filters * 2 ** (blocksPerStage.length - 1)),
    classes: 1000,
    batchNorm: true,
  };
}
