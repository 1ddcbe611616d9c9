import { blockSpec, outputChannels } from './block-spec.ts';
import type { BlockStyle } from './block-spec.ts';
import type { BlockSpec, FeatureMaps, StageSpec } from './network-spec.ts';

/** What stands between the stem and the pooling: stages that halve the feature maps and double the filters. */
export interface StagesPlan {
  /** Of the first stage. */
  readonly filters: number;
  readonly blocksPerStage: readonly number[];
  /** Stages and blocks count from 1. */
  readonly nameStage: (stage: number) => string;
  readonly nameBlock: (stage: number, block: number) => string;
}

/**
 * A network's stages (paper Sec. 3.3): where the feature maps are halved, by stride 2 in the first block of every stage
 * but the first, the filters are doubled, so that every layer costs the same time.
 */
export function stageSpecs(input: FeatureMaps, plan: StagesPlan, style: BlockStyle): readonly StageSpec[] {
  let x = input;
  return plan.blocksPerStage.map((blockCount, index) => {
    const stage = stageSpec(x, { plan, blockCount, index }, style);
    x = { featureMapSize: stage.featureMapSize, channels: outputChannels(style.kind, stage.filters) };
    return stage;
  });
}

interface StagePlace {
  readonly plan: StagesPlan;
  readonly blockCount: number;
  readonly index: number;
}

function stageSpec(input: FeatureMaps, { plan, blockCount, index }: StagePlace, style: BlockStyle): StageSpec {
  const filters = plan.filters * 2 ** index;
  const firstStride = index === 0 ? 1 : 2;
  const featureMapSize = Math.ceil(input.featureMapSize / firstStride);
  const inside = { featureMapSize, channels: outputChannels(style.kind, filters) };
  const blocks = Array.from({ length: blockCount }, (_, block): BlockSpec => {
    const name = plan.nameBlock(index + 1, block + 1);
    return block === 0
      ? blockSpec(input, { name, filters, stride: firstStride }, style)
      : blockSpec(inside, { name, filters, stride: 1 }, style);
  });
  return { name: plan.nameStage(index + 1), filters, featureMapSize, blocks };
}
