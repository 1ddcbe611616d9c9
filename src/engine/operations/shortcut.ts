import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core';
import type { Kernels, NormaliseMode } from '../kernels/kernels.ts';
import { passLayer, passLayerBack } from './layer.ts';
import type { AfterBatchNorm, LayerPass, LayerTensors } from './layer.ts';

/**
 * A block's shortcut (paper Sec. 3.2 and 3.3): nothing, the input itself, every `stride`-th pixel of it with zero
 * channels appended (option A), or a 1x1 convolution with BN (options B and C). Only the last has weights.
 */
export type ShortcutTensors =
  | { readonly kind: 'none' }
  | { readonly kind: 'identity' }
  | { readonly kind: 'padded-identity'; readonly stride: number }
  | { readonly kind: 'projection'; readonly layer: LayerTensors };

export interface ShortcutPass {
  /** How the block's last layer adds it. */
  readonly added: Omit<AfterBatchNorm, 'rectify'>;
  /** Null without a projection. */
  readonly projection: LayerPass | null;
}

const alone: AfterBatchNorm = { shortcut: null, shortcutStride: 1, rectify: false };

// #region shortcut
export function passShortcut(
  kernels: Kernels,
  x: Tensor4D,
  shortcut: ShortcutTensors,
  mode: NormaliseMode,
): ShortcutPass {
  switch (shortcut.kind) {
    case 'none':
      return { added: { shortcut: null, shortcutStride: 1 }, projection: null };
    // #region identity
    case 'identity':
      return { added: { shortcut: x, shortcutStride: 1 }, projection: null };
    // #endregion
    // #region padded-identity
    case 'padded-identity':
      return { added: { shortcut: x, shortcutStride: shortcut.stride }, projection: null };
    // #endregion
    // #region projection
    case 'projection': {
      const projection = passLayer(kernels, x, shortcut.layer, alone, mode);
      return { added: { shortcut: projection.out, shortcutStride: 1 }, projection };
    }
    // #endregion
  }
}
// #endregion

/** Gradients that reach the block's input x through the shortcut, and those of a projection. `masked` is disposed of if it is not dx itself. */
export function passShortcutBack(
  kernels: Kernels,
  x: Tensor4D,
  shortcut: ShortcutTensors,
  projection: LayerPass | null,
  masked: Tensor4D,
): { readonly dx: Tensor4D; readonly learnt: readonly Tensor[] } {
  if (projection) {
    const { dx, learnt } = passLayerBack(kernels, projection, masked, true);
    return { dx: dx as Tensor4D, learnt };
  }
  if (shortcut.kind !== 'padded-identity') return { dx: masked, learnt: [] };
  const dx = kernels.shortcutGradient(x.shape, masked, shortcut.stride);
  masked.dispose();
  return { dx, learnt: [] };
}
