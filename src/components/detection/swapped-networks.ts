import { countMultiplyAdds } from '../../networks/count-multiply-adds.ts';
import { countParameters } from '../../networks/count-parameters.ts';
import { imagenetNetwork } from '../../networks/imagenet-network.ts';
import { layersOf } from '../../networks/layers-of.ts';
import type { Layer } from '../../networks/layers-of.ts';
import { vggNetwork } from '../../networks/vgg-network.ts';

/** The feature map of an image of 224 pixels at the stride at which regions are cut out (paper App. A). */
const sharedStride = 16;

const vgg = vggNetwork(16);
const residual = imagenetNetwork({
  depth: 101,
  residual: true,
  shortcut: 'projection-when-widening',
  stridePosition: 'first-1x1',
});

/** Layers that see the whole image once, and layers that work on each region: what is counted is what lies on the path. */
function partsOf(layers: readonly Layer[], imageSize: number) {
  const isShared = ({ output }: Layer) => output.featureMapSize >= imageSize / sharedStride;
  const convolutions = layers.filter(({ kind }) => kind === 'convolution');
  return {
    shared: convolutions.filter(isShared).length,
    convolutionsForRegions: convolutions.filter((layer) => !isShared(layer)).length,
    /** Without the classifier, which detection replaces. */
    fullyConnectedForRegions: layers.filter(({ kind }) => kind === 'fully-connected').length - 1,
  };
}

function summarise(layers: readonly Layer[], imageSize: number, multiplyAdds: number, parameters: number) {
  const billions = (multiplyAdds / 1e9).toFixed(1);
  const millions = (parameters / 1e6).toFixed(1);
  return { ...partsOf(layers, imageSize), billions, millions };
}

/** The two networks that are exchanged, as classifiers of ImageNet: counted from their specifications. */
export const swapped = {
  vgg: summarise(layersOf(vgg), vgg.input.featureMapSize, countMultiplyAdds(vgg), countParameters(vgg)),
  residual: summarise(
    layersOf(residual),
    residual.input.featureMapSize,
    countMultiplyAdds(residual),
    countParameters(residual),
  ),
};
