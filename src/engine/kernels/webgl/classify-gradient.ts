import type { TensorInfo } from '@tensorflow/tfjs-core';
import { componentsOf, typeOf } from './drawing.ts';
import type { Gpu } from './gpu.ts';
import { groupsOf, lanesOf, mapsTarget, rows, rowsTarget } from './texture-layout.ts';
import type { Shape4 } from './texture-layout.ts';

/** What `classify` was given and has left, and the gradient of its loss. */
export interface ClassifyBackward {
  /** [batch, height, width, features] */
  readonly inputShape: Shape4;
  readonly weight: TensorInfo;
  readonly pooled: TensorInfo;
  readonly difference: TensorInfo;
  readonly upstream: number;
}

/** dx [batch, height, width, features], dWeight [features, classes], dBias [classes]. */
export function classifyGradient(gpu: Gpu, backward: ClassifyBackward): Record<'dx' | 'dWeight' | 'dBias', TensorInfo> {
  return {
    dx: inputGradient(gpu, backward),
    dWeight: weightGradient(gpu, backward),
    dBias: biasGradient(gpu, backward),
  };
}

/** A fragment is one pixel of a group of features. */
function inputGradient(gpu: Gpu, { inputShape, weight, difference, upstream }: ClassifyBackward): TensorInfo {
  const [, height, width, features] = inputShape;
  const classes = weight.shape[1]!;
  const lanes = lanesOf(features);
  const [dx] = gpu.draw({
    inputs: { weight: rows(weight), difference: rows(difference) },
    outputs: { dx: mapsTarget(inputShape) },
    constants: { HEIGHT: height, GROUPS: groupsOf(features), CLASS_GROUPS: groupsOf(classes) },
    uniforms: { factor: upstream / (height * width) },
    body: `
  int feature = at.x % GROUPS * ${lanes};
  dx = ${typeOf(lanes)}(0.0);
  for (int group = 0; group < CLASS_GROUPS; group++) {
    ${typeOf(lanesOf(classes))} own = difference_at(group, at.y / HEIGHT);
    ${componentsOf('dx', lanes)
      .map((component, index) => `${component} += dot(own, weight_at(group, feature + ${index}));`)
      .join('\n    ')}
  }
  dx *= factor;`,
  });
  return dx!;
}

/** A fragment is a feature's group of classes. */
function weightGradient(gpu: Gpu, { weight, pooled, difference, upstream }: ClassifyBackward): TensorInfo {
  const [batch, features] = pooled.shape as [number, number];
  const own = lanesOf(features) === 4 ? 'pooled_at(at.y / 4, image)[at.y % 4]' : 'pooled_at(at.y, image)';
  const [dWeight] = gpu.draw({
    inputs: { pooled: rows(pooled), difference: rows(difference) },
    outputs: { dWeight: rowsTarget(weight.shape) },
    constants: { BATCH: batch },
    uniforms: { upstream },
    body: `
  dWeight = ${typeOf(lanesOf(weight.shape[1]!))}(0.0);
  for (int image = 0; image < BATCH; image++) dWeight += ${own} * difference_at(at.x, image);
  dWeight *= upstream;`,
  });
  return dWeight!;
}

/** A fragment is a group of classes. */
function biasGradient(gpu: Gpu, { difference, upstream }: ClassifyBackward): TensorInfo {
  const [batch, classes] = difference.shape as [number, number];
  const [dBias] = gpu.draw({
    inputs: { difference: rows(difference) },
    outputs: { dBias: rowsTarget([classes]) },
    constants: { BATCH: batch },
    uniforms: { upstream },
    body: `
  dBias = ${typeOf(lanesOf(classes))}(0.0);
  for (int image = 0; image < BATCH; image++) dBias += difference_at(at.x, image);
  dBias *= upstream;`,
  });
  return dBias!;
}
