import { learningLayersOf } from './learning-layers.ts';
import type { LearningLayer } from './learning-layers.ts';
import type { ConvolutionSpec, NetworkSpec } from './network-spec.ts';

/** Shapes by name, `stage1.block1.conv1.weight`, in the order of the forward pass. */
export type ValueShapes = ReadonlyMap<string, readonly number[]>;

type Shape = readonly [name: string, shape: readonly number[]];

function learntBy({ name, convolution, normalised }: LearningLayer): readonly Shape[] {
  const weight = (own: ConvolutionSpec): Shape => [
    `${name}.weight`,
    [own.kernelSize, own.kernelSize, own.inputChannels, own.filters],
  ];
  const batchNorm: readonly Shape[] = [
    [`${name}.gamma`, [normalised]],
    [`${name}.beta`, [normalised]],
  ];
  return [...(convolution ? [weight(convolution)] : []), ...(normalised ? batchNorm : [])];
}

/** Of all that a network learns. */
export function parameterShapes(spec: NetworkSpec): ValueShapes {
  return new Map([
    ...learningLayersOf(spec).flatMap(learntBy),
    ['classifier.weight', [spec.features, spec.classes]],
    ['classifier.bias', [spec.classes]],
  ]);
}

/** Of all that its BN counts. */
export function runningStatisticShapes(spec: NetworkSpec): ValueShapes {
  const counted = ({ name, normalised }: LearningLayer): readonly Shape[] => [
    [`${name}.runningMean`, [normalised]],
    [`${name}.runningVariance`, [normalised]],
  ];
  return new Map(learningLayersOf(spec).flatMap((layer) => (layer.normalised ? counted(layer) : [])));
}
