import type { Tensor } from '@tensorflow/tfjs-core';
import type { MeasurementOf } from '../../experiment/measurements.ts';
import { normsOf } from '../norms.ts';
import { convolutionsOf } from '../../networks/convolutions-of.ts';
import type { Instrument, SeenGradients } from './instrument.ts';

/** Norms of the loss gradient and of the weight of every convolution, in the order of the forward pass. */
export const gradientNorms: Instrument = { observes: 'gradients', measure: measureGradientNorms };

/** Has read all that may change or be freed when it returns its promise. */
export async function measureGradientNorms(seen: SeenGradients): Promise<MeasurementOf<'gradient-norms'>> {
  const { network, gradients, iteration } = seen;
  const layers = convolutionsOf(network.spec).map(({ name }) => name);
  const weights = layers.map((layer) => network.parameters.get(`${layer}.weight`)!);
  const byName = new Map([...network.parameters.keys()].map((name, index) => [name, gradients[index]!]));
  const own = layers.map((layer): Tensor => byName.get(`${layer}.weight`)!);
  const norms = await normsOf([...own, ...weights]);
  return {
    type: 'gradient-norms',
    iteration,
    layers: layers.map((layer, index) => ({
      layer,
      gradientNorm: Math.fround(norms[index]!),
      weightNorm: Math.fround(norms[layers.length + index]!),
    })),
  };
}
