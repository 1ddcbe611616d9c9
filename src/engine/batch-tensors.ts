import { tensor1d, tensor4d } from '@tensorflow/tfjs-core';
import type { Tensor1D, Tensor4D } from '@tensorflow/tfjs-core';
import type { NetworkSpec } from '../networks/network-spec.ts';
import type { Batch } from './iteration.ts';

/** A mini-batch on the backend in use. */
export interface BatchTensors {
  /** [size, side, side, channels] */
  readonly images: Tensor4D;
  /** [size] int32 */
  readonly labels: Tensor1D;
}

/** Tensors of a mini-batch for a network; the caller disposes both. */
export function batchTensors({ input }: NetworkSpec, { images, labels }: Batch): BatchTensors {
  const { featureMapSize: side, channels } = input;
  return {
    images: tensor4d(images, [labels.length, side, side, channels]),
    labels: tensor1d(labels, 'int32'),
  };
}
