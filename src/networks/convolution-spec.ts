import type { ConvolutionSpec, FeatureMaps } from './network-spec.ts';

/** What a convolution is, apart from what it reads. */
export type Kernel = Pick<ConvolutionSpec, 'name' | 'kernelSize' | 'stride' | 'filters'>;

/** A convolution of these feature maps. With (kernelSize - 1) / 2 zeros on every side, it keeps every `stride`-th pixel. */
export function convolutionSpec(input: FeatureMaps, { name, kernelSize, stride, filters }: Kernel): ConvolutionSpec {
  return {
    name,
    kernelSize,
    stride,
    inputChannels: input.channels,
    filters,
    inputSize: input.featureMapSize,
    featureMapSize: Math.ceil(input.featureMapSize / stride),
  };
}

/** The feature maps that a convolution reads. */
export function inputOf({ inputSize, inputChannels }: ConvolutionSpec): FeatureMaps {
  return { featureMapSize: inputSize, channels: inputChannels };
}

/** The feature maps that a convolution writes. */
export function outputOf({ featureMapSize, filters }: ConvolutionSpec): FeatureMaps {
  return { featureMapSize, channels: filters };
}
