import { concat, mul, sigmoid, zeros } from '@tensorflow/tfjs-core';
import type { Tensor, Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import type { BatchNormTensors, Kernels, NormaliseArguments, NormaliseMode } from '../kernels/kernels.ts';
import type { LayerTensors } from '../operations/layer.ts';
import { times } from '../operations/times.ts';
import type { Normalising, Plan, PlanNode } from './plan.ts';

/** The values of one learning layer; null where it has none of the kind. */
export interface LearningTensors {
  readonly weight: LayerTensors['weight'] | null;
  readonly batchNorm: BatchNormTensors | null;
}

/** A written block with its values, in the order of its layers. */
export interface WrittenTensors {
  readonly plan: Plan;
  readonly layers: readonly LearningTensors[];
}

/** What the forward pass of one node leaves for the backward pass. */
export interface NodePass {
  readonly out: Tensor4D;
  /** A convolution's output, where a fused kernel goes on with it. */
  readonly y: Tensor4D | null;
  /** Of `Normalised`. */
  readonly statistics: Tensor2D | null;
}

/** What steps give, by their index. */
export type Results = Map<number, Tensor4D>;

export function resultOf(results: ReadonlyMap<number, Tensor4D>, step: number): Tensor4D {
  const found = results.get(step);
  if (!found) throw new Error(`step ${step} was not computed`);
  return found;
}

export function weightOf({ layers }: WrittenTensors, layer: number): Tensor4D {
  const { weight } = layers[layer]!;
  if (!weight) throw new Error(`layer ${layer} has no weight`);
  return weight;
}

/** What a fused kernel gets of maps y. */
export function normalisingOf(
  { layers }: WrittenTensors,
  y: Tensor4D,
  { batchNorm, added, rectify }: Normalising,
  results: Results,
  mode: NormaliseMode,
): NormaliseArguments {
  const shortcut = added && resultOf(results, added.of);
  const own = batchNorm === null ? null : layers[batchNorm]!.batchNorm;
  return { y, batchNorm: own, shortcut, shortcutStride: added?.stride ?? 1, rectify, mode };
}

const alone = (out: Tensor): NodePass => ({ out: out as Tensor4D, y: null, statistics: null });

/** Option A by itself: added to zeros. */
function shortcutAlone(kernels: Kernels, x: Tensor4D, stride: number, filters: number): NodePass {
  const [batch, height, width] = x.shape;
  const y: Tensor4D = zeros([batch, Math.ceil(height / stride), Math.ceil(width / stride), filters]);
  const given = { y, batchNorm: null, shortcut: x, shortcutStride: stride, rectify: false, mode: 'running' } as const;
  return alone(kernels.normalise(given).out);
}

/** One node of a block's forward pass. In mode 'batch' its BN, if it has one, also moves its running statistics. */
export function passNode(
  kernels: Kernels,
  tensors: WrittenTensors,
  node: PlanNode,
  results: Results,
  mode: NormaliseMode,
): NodePass {
  const read = (step: number) => resultOf(results, step);
  switch (node.kind) {
    case 'convolution': {
      const y = kernels.convolution(read(node.of), weightOf(tensors, node.layer), node.stride);
      if (!node.after) return alone(y);
      return { y, ...kernels.normalise(normalisingOf(tensors, y, node.after, results, mode)) };
    }
    case 'normalisation':
      return { y: null, ...kernels.normalise(normalisingOf(tensors, read(node.of), node.after, results, mode)) };
    case 'shortcut':
      return shortcutAlone(kernels, read(node.of), node.stride, node.filters);
    case 'scale':
      return alone(times(kernels, read(node.of), node.by));
    case 'sigmoid':
      return alone(sigmoid(read(node.of)));
    case 'multiply':
      return alone(mul(read(node.of[0]), read(node.of[1])));
    case 'concatenate':
      return alone(concat([read(node.of[0]), read(node.of[1])], 3));
  }
}
