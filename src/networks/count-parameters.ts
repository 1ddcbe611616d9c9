import { productOf, weightFactors } from './layer-factors.ts';
import { layersOf } from './layers-of.ts';
import type { Layer } from './layers-of.ts';
import type { ArchitectureSpec } from './network-spec.ts';

/** Learnt numbers, by what they are. BN's running statistics are not learnt and not counted. */
export interface ParameterSplit {
  /** Of convolutions and of fully connected layers. */
  readonly weights: number;
  /** BN's scale and shift: two a channel. */
  readonly batchNorm: number;
  /** Of fully connected layers, and of the convolutions of a VGG net. */
  readonly bias: number;
}

/** The parameters of one layer. */
export function splitLayerParameters(layer: Layer): ParameterSplit {
  const weights = productOf(weightFactors(layer));
  switch (layer.kind) {
    case 'convolution':
    case 'projection': {
      const { filters } = layer.convolution;
      return { weights, batchNorm: layer.batchNorm ? 2 * filters : 0, bias: layer.bias ? filters : 0 };
    }
    case 'fully-connected':
      return { weights, batchNorm: 0, bias: layer.output.channels };
    case 'batch-norm':
      return { weights, batchNorm: 2 * layer.output.channels, bias: 0 };
    case 'max-pool':
    case 'global-average-pool':
      return { weights, batchNorm: 0, bias: 0 };
  }
}

/** The parameters of a whole network. */
export function splitParameters(network: ArchitectureSpec): ParameterSplit {
  return layersOf(network)
    .map(splitLayerParameters)
    .reduce((sum, own) => ({
      weights: sum.weights + own.weights,
      batchNorm: sum.batchNorm + own.batchNorm,
      bias: sum.bias + own.bias,
    }));
}

export function countLayerParameters(layer: Layer): number {
  return total(splitLayerParameters(layer));
}

/** All that a network learns: weights, BN's scale and shift, and biases. */
export function countParameters(network: ArchitectureSpec): number {
  return total(splitParameters(network));
}

function total({ weights, batchNorm, bias }: ParameterSplit): number {
  return weights + batchNorm + bias;
}
