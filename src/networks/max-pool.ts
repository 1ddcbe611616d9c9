import type { FeatureMaps } from './network-spec.ts';

/** The pooling between stem and stages of the ImageNet networks: 3x3, stride 2, zero-padded by 1 (paper Table 1). */
export const maxPool = { kernelSize: 3, stride: 2 } as const;

/** What the pooling gives for these feature maps. That of a VGG net, 2x2 with stride 2, gives the same shape. */
export function maxPoolOutput({ featureMapSize, channels }: FeatureMaps): FeatureMaps {
  return { featureMapSize: Math.ceil(featureMapSize / maxPool.stride), channels };
}
