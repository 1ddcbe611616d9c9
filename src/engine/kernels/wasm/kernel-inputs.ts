import type { NamedTensorInfoMap, TensorInfo } from '@tensorflow/tfjs-core';

export type Shape4D = [number, number, number, number];

export function input(inputs: NamedTensorInfoMap, name: string): TensorInfo {
  const tensor = inputs[name];
  if (!tensor) throw new Error(`missing kernel input: ${name}`);
  return tensor;
}

export function shape4(tensor: TensorInfo): Shape4D {
  return tensor.shape as Shape4D;
}

export function shape2(tensor: TensorInfo): [number, number] {
  return tensor.shape as [number, number];
}
