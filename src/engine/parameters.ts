import { tensor, variable } from '@tensorflow/tfjs-core';
import type { Tensor, Variable } from '@tensorflow/tfjs-core';
import { randomStream } from '../experiment/random-stream.ts';
import type { ConvolutionSpec, NetworkSpec } from '../networks/network-spec.ts';

/** Values of one parameter; `shape` as the engine keeps it. */
export interface Values {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** What a network has learnt and counted so far, by name: `stage1.block1.conv1.weight`, `stem.runningMean`. */
export type NetworkValues = ReadonlyMap<string, Values>;

/** Every convolution of a network, projections included, in the order of the forward pass. */
export function convolutionsOf(spec: NetworkSpec): readonly ConvolutionSpec[] {
  const blocks = spec.stages.flatMap((stage) => stage.blocks);
  const inBlocks = blocks.flatMap(({ convolutions, shortcut }) =>
    shortcut.kind === 'projection' ? [...convolutions, shortcut.convolution] : convolutions,
  );
  return [spec.stem, ...inBlocks];
}

// #region he-initialisation
/**
 * He initialisation (He et al. 2015, "Delving deep", Sec. 2.2) in its fan-out form: normal, deviation
 * sqrt(2 / (kernelSize^2 filters)). The stream is keyed by the layer's name, so that twins share their weights and a
 * projection shifts nothing.
 */
function heValues({ name, kernelSize, inputChannels, filters }: ConvolutionSpec, seed: number): Values {
  const stream = randomStream(seed, `${name}.weight`);
  const deviation = Math.sqrt(2 / (kernelSize * kernelSize * filters));
  const values = new Float32Array(kernelSize * kernelSize * inputChannels * filters);
  for (let index = 0; index < values.length; index++) values[index] = deviation * stream.nextNormal();
  return { shape: [kernelSize, kernelSize, inputChannels, filters], values };
}
// #endregion

/** Uniform within 1 / sqrt(features), PyTorch's choice; the paper is silent on this layer. */
function classifierValues({ features, classes }: NetworkSpec, seed: number): Values {
  const stream = randomStream(seed, 'classifier.weight');
  const limit = 1 / Math.sqrt(features);
  const values = new Float32Array(features * classes);
  for (let index = 0; index < values.length; index++) values[index] = limit * (2 * stream.nextUniform() - 1);
  return { shape: [features, classes], values };
}

function filled(size: number, value: number): Values {
  return { shape: [size], values: new Float32Array(size).fill(value) };
}

/** What is learnt: updated by gradients, and decayed. */
export function initialParameters(spec: NetworkSpec, seed: number): NetworkValues {
  const values = new Map<string, Values>();
  for (const convolution of convolutionsOf(spec)) {
    values.set(`${convolution.name}.weight`, heValues(convolution, seed));
    if (!spec.batchNorm) continue;
    values.set(`${convolution.name}.gamma`, filled(convolution.filters, 1));
    values.set(`${convolution.name}.beta`, filled(convolution.filters, 0));
  }
  values.set('classifier.weight', classifierValues(spec, seed));
  values.set('classifier.bias', filled(spec.classes, 0));
  return values;
}

/** What is counted: BN's running statistics. */
export function initialRunningStatistics(spec: NetworkSpec): NetworkValues {
  const values = new Map<string, Values>();
  if (!spec.batchNorm) return values;
  for (const { name, filters } of convolutionsOf(spec)) {
    values.set(`${name}.runningMean`, filled(filters, 0));
    values.set(`${name}.runningVariance`, filled(filters, 1));
  }
  return values;
}

/** Variables of these values; the caller disposes them. */
export function buildVariables(values: NetworkValues, trainable: boolean): Map<string, Variable> {
  const build = ({ shape, values: numbers }: Values) => {
    const initial: Tensor = tensor(numbers, [...shape], 'float32');
    const built = variable(initial, trainable);
    initial.dispose();
    return built;
  };
  return new Map([...values].map(([name, own]) => [name, build(own)]));
}
