import type { NumberRange } from '../../experiment/limits.ts';
import { blockDesign } from '../../networks/block-designs.ts';
import { outputChannels } from '../../networks/block-spec.ts';
import { countLayerMultiplyAdds } from '../../networks/count-multiply-adds.ts';
import { layersOfBlock } from '../../networks/layers-of.ts';
import type { Layer } from '../../networks/layers-of.ts';
import type { BlockKind, BlockSpec } from '../../networks/network-spec.ts';
import { widthLimits } from './study.ts';
import type { WidthSettings } from './study.ts';

/** Side of the feature maps of the first stage, conv2_x (paper Table 1). */
export const featureMapSize = 56;

/** A block, and what it costs for one image, forward. */
export interface CountedBlock {
  readonly kind: BlockKind;
  /** That the block reads and writes. */
  readonly channels: number;
  readonly block: BlockSpec;
  /** Its convolutions, then its projection if it has one. */
  readonly layers: readonly Layer[];
  readonly layerWeights: readonly number[];
  readonly layerMultiplyAdds: readonly number[];
  readonly weights: number;
  readonly multiplyAdds: number;
  /** Numbers in the feature maps that its layers write. */
  readonly written: number;
}

export function countedBlock(
  kind: BlockKind,
  filters: number,
  shortcut: WidthSettings['shortcut'] = 'identity',
): CountedBlock {
  const design = blockDesign(
    kind,
    { filters, featureMapSize },
    shortcut === 'projection' ? 'projection-always' : 'padded-identity',
  );
  const layers = layersOfBlock(design.block, { batchNorm: true, bias: false });
  return {
    ...design,
    kind,
    channels: outputChannels(kind, filters),
    layers,
    layerMultiplyAdds: layers.map(countLayerMultiplyAdds),
    written: layers.reduce((sum, { output }) => sum + output.channels * output.featureMapSize ** 2, 0),
  };
}

/** The two blocks of some settings, and what the bottleneck avoids: two 3x3 on all of its channels. */
export interface Designs {
  readonly basic: CountedBlock;
  readonly bottleneck: CountedBlock;
  readonly wide: CountedBlock;
}

export function designsOf({ basic, bottleneck, shortcut }: WidthSettings): Designs {
  return {
    basic: countedBlock('basic', basic),
    bottleneck: countedBlock('bottleneck', bottleneck, shortcut),
    wide: countedBlock('basic', outputChannels('bottleneck', bottleneck)),
  };
}

/** The width within a range at which the count is nearest to the one wanted. */
function nearestWidth({ minimum, maximum }: NumberRange, wanted: number, count: (width: number) => number): number {
  let best = minimum;
  for (let width = minimum; width <= maximum; width++) {
    if (Math.abs(count(width) - wanted) < Math.abs(count(best) - wanted)) best = width;
  }
  return best;
}

/** Channels of its 3x3 with which the bottleneck takes as many multiply-adds as the basic block, as nearly as can be. */
export function equalBottleneck({ basic, shortcut }: Pick<WidthSettings, 'basic' | 'shortcut'>): number {
  const wanted = countedBlock('basic', basic).multiplyAdds;
  return nearestWidth(
    widthLimits.bottleneck,
    wanted,
    (width) => countedBlock('bottleneck', width, shortcut).multiplyAdds,
  );
}

/** The other way round: channels of the basic block. */
export function equalBasic({ bottleneck, shortcut }: Pick<WidthSettings, 'bottleneck' | 'shortcut'>): number {
  const wanted = countedBlock('bottleneck', bottleneck, shortcut).multiplyAdds;
  return nearestWidth(widthLimits.basic, wanted, (width) => countedBlock('basic', width).multiplyAdds);
}
