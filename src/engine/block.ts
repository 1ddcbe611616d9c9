import type { Tensor4D } from '@tensorflow/tfjs-core';
import type { BlockSpec, ConvolutionSpec } from '../networks/network-spec.ts';
import { shortcutOf } from './shortcut.ts';
import type { Shortcut } from './shortcut.ts';

/** The two layers that a block is made of, with their weights bound in. */
export interface Layers {
  convolution(x: Tensor4D, own: ConvolutionSpec): Tensor4D;
  /** BN, then the shortcut's addition, then ReLU. */
  normalise(y: Tensor4D, own: ConvolutionSpec, after: Shortcut & { readonly rectify: boolean }): Tensor4D;
}

/**
 * The paper's building block, y = relu(F(x) + x): convolution, BN, ReLU, ..., convolution, BN, addition, ReLU
 * (paper Eq. 1, Fig. 2 and 5). In a plain network nothing is added. x and the result are [batch, height, width, channels].
 */
export function block(x: Tensor4D, { convolutions, shortcut }: BlockSpec, layers: Layers): Tensor4D {
  let residual = x;
  for (const [index, own] of convolutions.entries()) {
    const y = layers.convolution(residual, own);
    const last = index === convolutions.length - 1;
    const added: Shortcut = last ? shortcutOf(x, shortcut, layers) : { shortcut: null, stride: 1 };
    residual = layers.normalise(y, own, { ...added, rectify: true });
  }
  return residual;
}
