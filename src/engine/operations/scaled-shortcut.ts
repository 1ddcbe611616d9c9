import type { Tensor4D } from '@tensorflow/tfjs-core';
import type { Kernels, NormaliseMode } from '../kernels/kernels.ts';
import type { LayerTensors } from './layer.ts';
import { passShortcut as passUnscaled, passShortcutBack as passUnscaledBack } from './shortcut.ts';
import type { BackwardShortcut, ShortcutGradients, ShortcutPass, ShortcutTensors } from './shortcut.ts';
import { times } from './times.ts';

/** A shortcut as the paper has it, or one times a number (He et al. 2016, "Identity mappings", Sec. 3.1). */
export type AnyShortcut =
  ShortcutTensors | { readonly kind: 'scaled'; readonly scale: number; readonly shortcut: ShortcutTensors };

export function passShortcut(kernels: Kernels, x: Tensor4D, own: AnyShortcut, mode: NormaliseMode): ShortcutPass {
  if (own.kind !== 'scaled') return passUnscaled(kernels, x, own, mode);
  const { added, projection } = passUnscaled(kernels, x, own.shortcut, mode);
  return { added: { ...added, shortcut: added.shortcut && times(kernels, added.shortcut, own.scale) }, projection };
}

/** As `passShortcutBack` of an unscaled one. */
export function passShortcutBack(kernels: Kernels, own: AnyShortcut, given: BackwardShortcut): ShortcutGradients {
  if (own.kind !== 'scaled') return passUnscaledBack(kernels, own, given);
  const masked = times(kernels, given.masked, own.scale);
  given.masked.dispose();
  return passUnscaledBack(kernels, own.shortcut, { ...given, masked });
}

/** The layers of a shortcut: a projection is one. */
export function layersOfShortcut(own: AnyShortcut): readonly LayerTensors[] {
  const shortcut = own.kind === 'scaled' ? own.shortcut : own;
  return shortcut.kind === 'projection' ? [shortcut.layer] : [];
}

/** Channels that a block gives whose shortcut is `shortcut` and adds `added`: option A appends zeros. */
export function channelsOf(own: AnyShortcut, added: Tensor4D): number {
  const shortcut = own.kind === 'scaled' ? own.shortcut : own;
  return shortcut.kind === 'padded-identity' ? shortcut.filters : added.shape[3];
}
