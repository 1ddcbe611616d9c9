import { layersOf } from './layers-of.ts';
import type { Layer } from './layers-of.ts';
import type { ArchitectureSpec } from './network-spec.ts';

/** Multiply-adds of one layer for one image, forward. Pooling, BN, ReLU and additions count as nothing, as in the paper. */
export function countLayerMultiplyAdds(layer: Layer): number {
  switch (layer.kind) {
    case 'convolution':
    case 'projection': {
      const { kernelSize, inputChannels, filters, featureMapSize } = layer.convolution;
      return kernelSize ** 2 * inputChannels * filters * featureMapSize ** 2;
    }
    case 'fully-connected':
      return layer.input.featureMapSize ** 2 * layer.input.channels * layer.output.channels;
    case 'max-pool':
    case 'global-average-pool':
      return 0;
  }
}

/** Multiply-adds of a network for one image, forward: convolutions, projections and fully connected layers (paper Table 1). */
export function countMultiplyAdds(network: ArchitectureSpec): number {
  return layersOf(network)
    .map(countLayerMultiplyAdds)
    .reduce((sum, own) => sum + own);
}
