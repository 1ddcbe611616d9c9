import { cifarNetwork } from './cifar-network.ts';
import type { NetworkSpec } from './network-spec.ts';

/** A residual network as the paper trains it on CIFAR-10 (Sec. 4.2): 16, 32 and 64 filters, option A, 32x32 colour images. */
export function paperCifarNetwork(depth: number): NetworkSpec {
  return cifarNetwork({
    depth,
    residual: true,
    shortcut: 'padded-identity',
    block: 'basic',
    filters: 16,
    batchNorm: true,
    featureMapSize: 32,
    channels: 3,
    classes: 10,
  });
}
