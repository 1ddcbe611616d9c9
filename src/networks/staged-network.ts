import { outputChannels } from './block-spec.ts';
import type { BlockStyle } from './block-spec.ts';
import { convolutionSpec, outputOf } from './convolution-spec.ts';
import { maxPoolOutput } from './max-pool.ts';
import type { FeatureMaps, NetworkSpec } from './network-spec.ts';
import { stageSpecs } from './stage-specs.ts';

/** The first convolution and what follows it before the stages, by its kernel. */
export type StemKind = '3x3' | '7x7';

interface Stem {
  readonly name: string;
  readonly kernelSize: number;
  readonly stride: number;
  readonly maxPool: boolean;
  readonly nameStage: (stage: number) => string;
  readonly nameBlock: (stage: number, block: number) => string;
}

/** As in the paper: 3x3 for small images (Sec. 4.2), 7x7 with stride 2 and a pooling for large ones (Table 1). */
const stems: Readonly<Record<StemKind, Stem>> = {
  '3x3': {
    ...{ name: 'stem', kernelSize: 3, stride: 1, maxPool: false },
    nameStage: (stage) => `stage${stage}`,
    nameBlock: (stage, block) => `stage${stage}.block${block}`,
  },
  '7x7': {
    ...{ name: 'conv1', kernelSize: 7, stride: 2, maxPool: true },
    // Table 1 counts the stem as conv1, so the first stage is conv2_x.
    nameStage: (stage) => `conv${stage + 1}_x`,
    nameBlock: (stage, block) => `conv${stage + 1}_${block}`,
  },
};

/** What makes a network of stages. */
export interface StagedNetworkPlan {
  /** Its name without the depth. */
  readonly family: string;
  readonly input: FeatureMaps;
  readonly stem: StemKind;
  /** Of the stem and of the first stage; every later stage doubles it. */
  readonly filters: number;
  readonly blocksPerStage: readonly number[];
  readonly style: BlockStyle;
  readonly classes: number;
  readonly batchNorm: boolean;
}

/** A stem, stages of blocks, global average pooling and a fully connected layer (paper Sec. 3.3 and 4.2). */
export function stagedNetwork(plan: StagedNetworkPlan): NetworkSpec {
  const { input, filters, blocksPerStage, style, classes, batchNorm } = plan;
  const { name, kernelSize, stride, maxPool, ...names } = stems[plan.stem];
  const stem = convolutionSpec(input, { name, kernelSize, stride, filters });
  const written = outputOf(stem);
  const stages = stageSpecs(
    maxPool ? maxPoolOutput(written) : written,
    { filters, blocksPerStage, nameStage: names.nameStage, nameBlock: names.nameBlock },
    style,
  );
  const depth = stagedDepth(plan);
  const features = outputChannels(style.kind, filters * 2 ** (blocksPerStage.length - 1));
  return { name: `${plan.family}-${depth}`, depth, input, stem, maxPool, stages, features, classes, batchNorm };
}

/** Weighted layers: those of the blocks, the stem and the fully connected layer. Projections do not count. */
function stagedDepth({ blocksPerStage, style }: StagedNetworkPlan): number {
  const layersPerBlock = style.kind === 'bottleneck' ? 3 : 2;
  return 2 + layersPerBlock * blocksPerStage.reduce((sum, blocks) => sum + blocks, 0);
}
