import { multiplyAddFactors, productOf } from './layer-factors.ts';
import { layersOf } from './layers-of.ts';
import type { Layer } from './layers-of.ts';
import type { ArchitectureSpec } from './network-spec.ts';

/** Multiply-adds of one layer for one image, forward. Pooling, BN, ReLU and additions count as nothing, as in the paper. */
export function countLayerMultiplyAdds(layer: Layer): number {
  return productOf(multiplyAddFactors(layer));
}

/** Multiply-adds of a network for one image, forward: convolutions, projections and fully connected layers (paper Table 1). */
export function countMultiplyAdds(network: ArchitectureSpec): number {
  return layersOf(network)
    .map(countLayerMultiplyAdds)
    .reduce((sum, own) => sum + own);
}
