import { cifarNetwork } from './cifar-network.ts';
import type { NetworkSpec, ShortcutKind } from './network-spec.ts';

/** Layers of the networks that the paper trains on CIFAR-10 (Sec. 4.2, Table 6). */
export const paperCifarDepths: readonly number[] = [20, 32, 44, 56, 110, 1202];

/**
 * A network as the paper trains it on CIFAR-10 (Sec. 4.2): 16, 32 and 64 filters, 32x32 colour images. With 'none' it is
 * plain. The paper's residual ones have option A.
 */
export function paperCifarNetwork(depth: number, shortcut: ShortcutKind | 'none' = 'padded-identity'): NetworkSpec {
  return cifarNetwork({
    depth,
    residual: shortcut !== 'none',
    shortcut: shortcut === 'none' ? 'padded-identity' : shortcut,
    block: 'basic',
    filters: 16,
    batchNorm: true,
    featureMapSize: 32,
    channels: 3,
    classes: 10,
  });
}
