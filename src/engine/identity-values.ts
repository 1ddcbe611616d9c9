import type { ConvolutionSpec } from '../networks/network-spec.ts';
import { variancePastEpsilon } from './operations/times.ts';
import { initialBatchNorm } from './parameters.ts';
import type { LayerValues, Values } from './parameters.ts';

/** A kernel that gives every pixel of every channel as it is: one in its middle, from a channel to itself. */
function diracKernel({ kernelSize, inputChannels, filters }: ConvolutionSpec): Values {
  const values = new Float32Array(kernelSize * kernelSize * inputChannels * filters);
  const middle = ((kernelSize * kernelSize - 1) / 2) * inputChannels;
  for (let channel = 0; channel < filters; channel++) values[(middle + channel) * filters + channel] = 1;
  return { shape: [kernelSize, kernelSize, inputChannels, filters], values };
}

/**
 * A layer that gives what it gets, in inference: a Dirac kernel, and BN of scale 1, shift 0, mean 0 and a variance that
 * with its epsilon is 1. ReLU then changes nothing of maps that came through one. `convolution` has as many filters as
 * input channels. With the statistics of a mini-batch it would be no identity.
 */
export function identityLayer(convolution: ConvolutionSpec, batchNorm: boolean): LayerValues {
  const { name, filters } = convolution;
  const start = initialBatchNorm({ name, normalised: batchNorm ? filters : 0 });
  const parameters = new Map([[`${name}.weight`, diracKernel(convolution)], ...start.parameters]);
  if (!batchNorm) return { ...start, parameters };
  const variance = { shape: [filters], values: new Float32Array(filters).fill(variancePastEpsilon) };
  return {
    parameters,
    runningStatistics: new Map([...start.runningStatistics, [`${name}.runningVariance`, variance]]),
  };
}
