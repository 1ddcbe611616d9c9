import { tensor, Variable, variable } from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { randomStream } from '../experiment/random-stream.ts';
import { learningLayersOf } from '../networks/learning-layers.ts';
import type { LearningLayer } from '../networks/learning-layers.ts';
import type { ConvolutionSpec, NetworkSpec } from '../networks/network-spec.ts';
import { parameterShapes, runningStatisticShapes } from '../networks/value-shapes.ts';

/** Values of one parameter; `shape` as the engine keeps it. */
export interface Values {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** What a network has learnt and counted so far, by name: `stage1.block1.conv1.weight`, `stem.runningMean`. */
export type NetworkValues = ReadonlyMap<string, Values>;

/** Values of a network, some of which may be the variables of another. */
export type SharedValues = ReadonlyMap<string, Values | Variable>;

/** The names of all that a network learns, in the order of the forward pass. */
export function parameterNames(spec: NetworkSpec): readonly string[] {
  return [...parameterShapes(spec).keys()];
}

/** The names of all that its BN counts, in the same order. */
export function runningStatisticNames(spec: NetworkSpec): readonly string[] {
  return [...runningStatisticShapes(spec).keys()];
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

/** As many zeros. */
export function zerosLike({ shape, values }: Values): Values {
  return { shape, values: new Float32Array(values.length) };
}

/** What layers learn and what their BN counts, by name. */
export interface LayerValues {
  readonly parameters: NetworkValues;
  readonly runningStatistics: NetworkValues;
}

/** The BN of one layer as training starts from it; nothing where the layer has none. */
export function initialBatchNorm({ name, normalised }: Omit<LearningLayer, 'convolution'>): LayerValues {
  if (!normalised) return { parameters: new Map(), runningStatistics: new Map() };
  return {
    parameters: new Map([
      [`${name}.gamma`, filled(normalised, 1)],
      [`${name}.beta`, filled(normalised, 0)],
    ]),
    runningStatistics: new Map([
      [`${name}.runningMean`, filled(normalised, 0)],
      [`${name}.runningVariance`, filled(normalised, 1)],
    ]),
  };
}

/** One layer as training starts from it. */
export function initialLayer(layer: LearningLayer, seed: number): LayerValues {
  const { parameters, runningStatistics } = initialBatchNorm(layer);
  const { name, convolution } = layer;
  if (!convolution) return { parameters, runningStatistics };
  return { parameters: new Map([[`${name}.weight`, heValues(convolution, seed)], ...parameters]), runningStatistics };
}

/** What is learnt: updated by gradients, and decayed. */
export function initialParameters(spec: NetworkSpec, seed: number): NetworkValues {
  return new Map([
    ...learningLayersOf(spec).flatMap((own) => [...initialLayer(own, seed).parameters]),
    ['classifier.weight', classifierValues(spec, seed)],
    ['classifier.bias', filled(spec.classes, 0)],
  ]);
}

/** What is counted: BN's running statistics. */
export function initialRunningStatistics(spec: NetworkSpec): NetworkValues {
  return new Map(learningLayersOf(spec).flatMap((own) => [...initialBatchNorm(own).runningStatistics]));
}

/** Variables of these values; the caller disposes them. What is a variable already stays its owner's. */
export function buildVariables(values: SharedValues, trainable: boolean): Map<string, Variable> {
  const build = (own: Values | Variable) => {
    if (own instanceof Variable) return own;
    const initial: Tensor = tensor(own.values, [...own.shape], 'float32');
    const built = variable(initial, trainable);
    initial.dispose();
    return built;
  };
  return new Map([...values].map(([name, own]) => [name, build(own)]));
}
