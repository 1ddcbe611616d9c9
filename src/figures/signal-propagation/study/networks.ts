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

/** The size of the signal in one random network. */
export interface SignalProfile extends SignalNetwork {
  readonly seed: number;
  /** Standard deviation of what enters the last ReLU of a block, after 0, 1, 2, ... blocks of two layers. */
  readonly deviations: readonly number[];
}
