import type { NetworkKind } from '../../../experiment/sweep.ts';

/** A random network that a signal is sent through. */
export interface SignalNetwork {
  readonly kind: NetworkKind;
  readonly batchNorm: boolean;
}

/** The four networks that are compared; those of one seed share every weight. */
export const signalNetworks: readonly SignalNetwork[] = [
  { kind: 'plain', batchNorm: false },
  { kind: 'residual', batchNorm: false },
  { kind: 'plain', batchNorm: true },
  { kind: 'residual', batchNorm: true },
];

/** Layers that a block has. */
export const layersPerBlock = 2;

/** Standard deviations of what the addition of a residual block adds. */
export interface Addends {
  readonly x: number;
  readonly F: number;
}

/** The size of the signal and of the gradient in one random network. */
export interface SignalProfile extends SignalNetwork {
  readonly seed: number;
  /** Standard deviation of what enters the last ReLU of a block, after 0, 1, 2, ... blocks of two layers. */
  readonly deviations: readonly number[];
  /** Norm of the gradient with respect to that, in the same places, in units of that after the last block. */
  readonly gradientNorms: readonly number[];
  /** In the order of the blocks; a plain network has none. */
  readonly addends: readonly Addends[];
}
