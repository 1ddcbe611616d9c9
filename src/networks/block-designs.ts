import { blockSpec, outputChannels } from './block-spec.ts';
import { countLayerMultiplyAdds } from './count-multiply-adds.ts';
import { splitLayerParameters } from './count-parameters.ts';
import { layersOfBlock } from './layers-of.ts';
import type { BlockKind, BlockSpec, ShortcutKind } from './network-spec.ts';

/** A block that stands between others of its stage, and what it costs. */
export interface BlockDesign {
  readonly block: BlockSpec;
  /** Of each convolution, and of the projection if there is one; BN's scale and shift are not among them. */
  readonly layerWeights: readonly number[];
  /** Of all of them. */
  readonly weights: number;
  /** For one image, forward. */
  readonly multiplyAdds: number;
}

/** A residual block that reads and writes the same shape, such as those of the paper's Fig. 5, with its costs. */
export function blockDesign(
  kind: BlockKind,
  { filters, featureMapSize }: { readonly filters: number; readonly featureMapSize: number },
  shortcut: ShortcutKind = 'projection-when-widening',
): BlockDesign {
  const block = blockSpec(
    { featureMapSize, channels: outputChannels(kind, filters) },
    { name: kind, filters, stride: 1 },
    { kind, residual: true, shortcut, stridePosition: 'first-1x1' },
  );
  const layers = layersOfBlock(block, { batchNorm: true, bias: false });
  const layerWeights = layers.map((layer) => splitLayerParameters(layer).weights);
  return {
    block,
    layerWeights,
    weights: layerWeights.reduce((sum, own) => sum + own),
    multiplyAdds: layers.map(countLayerMultiplyAdds).reduce((sum, own) => sum + own),
  };
}
