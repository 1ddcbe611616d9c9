import type { Layer } from './layers-of.ts';

/**
 * What is multiplied to count a layer's weights: height and width of a kernel, channels that it reads, channels that it
 * writes. For a fully connected layer, what it reads (height and width first, if it reads maps) and what it writes.
 * Pooling and BN alone have no weights, and no factors.
 */
export function weightFactors(layer: Layer): readonly number[] {
  switch (layer.kind) {
    case 'convolution':
    case 'projection': {
      const { kernelSize, inputChannels, filters } = layer.convolution;
      return [kernelSize, kernelSize, inputChannels, filters];
    }
    case 'fully-connected': {
      const { featureMapSize, channels } = layer.input;
      const maps = featureMapSize === 1 ? [] : [featureMapSize, featureMapSize];
      return [...maps, channels, layer.output.channels];
    }
    case 'batch-norm':
    case 'max-pool':
    case 'global-average-pool':
      return [];
  }
}

/** What is multiplied to count a layer's multiply-adds: its weights, each used at every place of the map that it writes. */
export function multiplyAddFactors(layer: Layer): readonly number[] {
  const factors = weightFactors(layer);
  if (factors.length === 0 || layer.kind === 'fully-connected') return factors;
  const { featureMapSize } = layer.output;
  return [...factors, featureMapSize, featureMapSize];
}

/** The product; 0 where there is nothing to multiply. */
export function productOf(factors: readonly number[]): number {
  return factors.length === 0 ? 0 : factors.reduce((product, factor) => product * factor);
}
