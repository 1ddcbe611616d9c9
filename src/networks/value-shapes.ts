import { convolutionsOf } from './convolutions-of.ts';
import type { ConvolutionSpec, NetworkSpec } from './network-spec.ts';

/** Shapes by name, `stage1.block1.conv1.weight`, in the order of the forward pass. */
export type ValueShapes = ReadonlyMap<string, readonly number[]>;

type Shape = readonly [name: string, shape: readonly number[]];

function learntBy({ name, kernelSize, inputChannels, filters }: ConvolutionSpec, batchNorm: boolean): readonly Shape[] {
  const weight: Shape = [`${name}.weight`, [kernelSize, kernelSize, inputChannels, filters]];
  return batchNorm ? [weight, [`${name}.gamma`, [filters]], [`${name}.beta`, [filters]]] : [weight];
}

/** Of all that a network learns. */
export function parameterShapes(spec: NetworkSpec): ValueShapes {
  return new Map([
    ...convolutionsOf(spec).flatMap((own) => learntBy(own, spec.batchNorm)),
    ['classifier.weight', [spec.features, spec.classes]],
    ['classifier.bias', [spec.classes]],
  ]);
}

/** Of all that its BN counts. */
export function runningStatisticShapes(spec: NetworkSpec): ValueShapes {
  if (!spec.batchNorm) return new Map();
  const counted = ({ name, filters }: ConvolutionSpec): readonly Shape[] => [
    [`${name}.runningMean`, [filters]],
    [`${name}.runningVariance`, [filters]],
  ];
  return new Map(convolutionsOf(spec).flatMap(counted));
}
