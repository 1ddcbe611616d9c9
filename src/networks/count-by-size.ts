import { countLayerMultiplyAdds } from './count-multiply-adds.ts';
import { layersOf } from './layers-of.ts';
import type { ArchitectureSpec } from './network-spec.ts';

/** Sides of the feature maps that a network reads or writes, the largest first. */
export function featureMapSizesOf(architecture: ArchitectureSpec): readonly number[] {
  const written = layersOf(architecture).map(({ output }) => output.featureMapSize);
  return [...new Set([architecture.input.featureMapSize, ...written])].toSorted((a, b) => b - a);
}

/** Multiply-adds of all layers, projections among them, that write feature maps of this side. */
export function countMultiplyAddsAt(architecture: ArchitectureSpec, featureMapSize: number): number {
  return layersOf(architecture)
    .filter(({ output }) => output.featureMapSize === featureMapSize)
    .reduce((sum, layer) => sum + countLayerMultiplyAdds(layer), 0);
}

/** Layers with weights on the way from input to output, by which the paper names its networks. Projections do not count. */
export function countWeightedLayers(architecture: ArchitectureSpec): number {
  return layersOf(architecture).filter(({ kind }) => kind === 'convolution' || kind === 'fully-connected').length;
}
