import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core';
import type { Kernels, NormaliseMode } from '../kernels/kernels.ts';
import { passLayer, passLayerBack } from './layer.ts';
import type { AfterBatchNorm, LayerPass, LayerTensors } from './layer.ts';

/**
 * A block's shortcut (paper Sec. 3.2 and 3.3): nothing, the input itself, every `stride`-th pixel of it with zero
 * channels appended up to `filters` (option A), or a 1x1 convolution with BN (options B and C). Only the last has weights.
 */
export type ShortcutTensors =
  | { readonly kind: 'none' }
  | { readonly kind: 'identity' }
  | { readonly kind: 'padded-identity'; readonly stride: number; readonly filters: number }
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

/** What comes back through a shortcut. */
export interface ShortcutGradients {
  /** Of the block's input; null where it was not asked for. */
  readonly dx: Tensor4D | null;
  /** Of what a projection learns. */
  readonly learnt: readonly Tensor[];
}

/** The gradient that reaches a block's shortcut, and what it is to become. */
export interface BackwardShortcut {
  /** The block's input. */
  readonly x: Tensor4D;
  readonly projection: LayerPass | null;
  /** Of the sum before ReLU. Disposed of if it is not dx itself. */
  readonly masked: Tensor4D;
  /** Whether x wants one. */
  readonly inputGradient: boolean;
}

/** Gradients that reach the block's input through the shortcut, and those of a projection. */
export function passShortcutBack(
  kernels: Kernels,
  shortcut: ShortcutTensors,
  { x, projection, masked, inputGradient }: BackwardShortcut,
): ShortcutGradients {
  if (projection) return passLayerBack(kernels, projection, masked, inputGradient);
  const isPadded = shortcut.kind === 'padded-identity';
  if (inputGradient && !isPadded) return { dx: masked, learnt: [] };
  const dx = inputGradient && isPadded ? kernels.shortcutGradient(x.shape, masked, shortcut.stride) : null;
  masked.dispose();
  return { dx, learnt: [] };
}
