import type { Tensor4D } from '@tensorflow/tfjs-core';
import type { ShortcutSpec } from '../networks/network-spec.ts';
import type { Layers } from './block.ts';

/** What is added to F(x), read at every `stride`-th pixel; channels that it lacks count as zero. */
export interface Shortcut {
  readonly shortcut: Tensor4D | null;
  readonly stride: number;
}

/**
 * A block's shortcut (paper Sec. 3.2 and 3.3): nothing, the input itself, the input thinned and padded with zero
 * channels (option A), or a 1x1 convolution with BN (options B and C). Only the last has weights.
 */
export function shortcutOf(x: Tensor4D, spec: ShortcutSpec, layers: Layers): Shortcut {
  switch (spec.kind) {
    case 'none':
      return { shortcut: null, stride: 1 };
    case 'identity':
      return { shortcut: x, stride: 1 };
    case 'padded-identity':
      return { shortcut: x, stride: spec.stride };
    case 'projection': {
      const projected = layers.convolution(x, spec.convolution);
      return {
        shortcut: layers.normalise(projected, spec.convolution, { shortcut: null, stride: 1, rectify: false }),
        stride: 1,
      };
    }
  }
}
