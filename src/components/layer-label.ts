import { architectureStrings as words } from '../i18n/architectures.ts';
import type { Layer } from '../networks/layers-of.ts';

/** What stands in the box of a layer: `3×3, 128, /2` where 128 filters move in steps of 2. */
export function layerLabel(layer: Layer): string {
  switch (layer.kind) {
    case 'convolution':
    case 'projection': {
      const { kernelSize, filters, stride } = layer.convolution;
      return words.convolution(kernelSize, filters, stride);
    }
    case 'batch-norm':
      return words.batchNorm;
    case 'max-pool':
      return words.maxPool;
    case 'global-average-pool':
      return words.averagePool;
    case 'fully-connected':
      return words.fullyConnected(layer.output.channels);
  }
}
