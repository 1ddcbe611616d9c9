import type { TensorInfo } from '@tensorflow/tfjs-core';
import { componentsOf, typeOf } from './drawing.ts';
import type { Gpu } from './gpu.ts';
import { groupsOf, lanesOf, maps, rows, rowsTarget } from './texture-layout.ts';
import type { Operand, Shape4, Target } from './texture-layout.ts';

export interface DrawnClassification {
  readonly loss: TensorInfo;
  readonly predictions: TensorInfo;
  readonly pooled: TensorInfo;
  readonly difference: TensorInfo;
}

/**
 * x [batch, height, width, features], weight [features, classes], bias [classes], labels [batch]: average pooling,
 * logits, softmax cross-entropy.
 */
export function classify(
  gpu: Gpu,
  x: TensorInfo,
  weight: TensorInfo,
  bias: TensorInfo,
  labels: TensorInfo,
): DrawnClassification {
  const pooled = pool(gpu, x);
  const logits = logitsOf(gpu, pooled, weight, bias);
  const difference = differenceOf(gpu, logits, labels);
  const [losses, predictions] = outcomesOf(gpu, logits, labels);
  const loss = mean(gpu, losses!);
  gpu.free(logits, losses!);
  return { loss, predictions: predictions!, pooled, difference };
}

/** A number for each image, one below the other: [batch]. */
function imagesTarget(batch: number): Target {
  return { shape: [batch], layout: { lanes: 1, width: 1, height: batch } };
}

function images(tensor: TensorInfo): Operand {
  return { tensor, layout: imagesTarget(tensor.shape[0]!).layout };
}

/** [batch, features]. A fragment is an image's group of features. */
function pool(gpu: Gpu, x: TensorInfo): TensorInfo {
  const [batch, height, width, features] = x.shape as Shape4;
  const [pooled] = gpu.draw({
    inputs: { x: maps(x) },
    outputs: { pooled: rowsTarget([batch, features]) },
    constants: { HEIGHT: height, WIDTH: width, GROUPS: groupsOf(features) },
    body: `
  pooled = ${typeOf(lanesOf(features))}(0.0);
  for (int row = at.y * HEIGHT; row < (at.y + 1) * HEIGHT; row++)
    for (int column = 0; column < WIDTH; column++) pooled += x_at(column * GROUPS + at.x, row);
  pooled /= float(HEIGHT * WIDTH);`,
  });
  return pooled!;
}

/** [batch, classes]. A fragment is an image's group of classes. */
function logitsOf(gpu: Gpu, pooled: TensorInfo, weight: TensorInfo, bias: TensorInfo): TensorInfo {
  const [batch, features] = pooled.shape as [number, number];
  const lanes = lanesOf(features);
  const [logits] = gpu.draw({
    inputs: { pooled: rows(pooled), weight: rows(weight), bias: rows(bias) },
    outputs: { logits: rowsTarget([batch, weight.shape[1]!]) },
    constants: { GROUPS: groupsOf(features) },
    body: `
  logits = bias_at(at.x, 0);
  int feature = 0;
  for (int group = 0; group < GROUPS; group++) {
    ${typeOf(lanes)} own = pooled_at(group, at.y);
    ${componentsOf('own', lanes)
      .map((component) => `logits += ${component} * weight_at(at.x, feature++);`)
      .join('\n    ')}
  }`,
  });
  return logits!;
}

/** GLSL that defines `largest`, the first class that has it, and `sum` of exp(logit - largest), for image at.y. */
function softmaxOf(classes: number): string {
  const lanes = lanesOf(classes);
  const eachLogit = (each: (logit: string, index: number) => string) => `
  for (int group = 0; group < ${groupsOf(classes)}; group++) {
    ${typeOf(lanes)} own = logits_at(group, at.y);
    ${componentsOf('own', lanes).map(each).join('\n    ')}
  }`;
  return `
  float largest = ${componentsOf('logits_at(0, at.y)', lanes)[0]};
  int predicted = 0;
  ${eachLogit(
    (logit, index) => `if (${logit} > largest) { largest = ${logit}; predicted = group * ${lanes} + ${index}; }`,
  )}
  float sum = 0.0;
  ${eachLogit((logit) => `sum += exp(${logit} - largest);`)}`;
}

/** (softmax - one-hot) / batch: [batch, classes]. */
function differenceOf(gpu: Gpu, logits: TensorInfo, labels: TensorInfo): TensorInfo {
  const [batch, classes] = logits.shape as [number, number];
  const lanes = lanesOf(classes);
  const [difference] = gpu.draw({
    inputs: { logits: rows(logits), labels: images(labels) },
    outputs: { difference: rowsTarget([batch, classes]) },
    constants: {},
    body: `
  ${softmaxOf(classes)}
  difference = exp(logits_at(at.x, at.y) - largest) / sum;
  int label = int(labels_at(0, at.y));
  ${componentsOf('difference', lanes)
    .map((component, index) => `if (label == at.x * ${lanes} + ${index}) ${component} -= 1.0;`)
    .join('\n  ')}
  difference /= ${batch}.0;`,
  });
  return difference!;
}

/** Cross-entropy of each image, and the class taken for it: two of [batch]. */
function outcomesOf(gpu: Gpu, logits: TensorInfo, labels: TensorInfo): TensorInfo[] {
  const [batch, classes] = logits.shape as [number, number];
  const lanes = lanesOf(classes);
  const target = imagesTarget(batch);
  return gpu.draw({
    inputs: { logits: rows(logits), labels: images(labels) },
    outputs: { loss: target, prediction: { ...target, dtype: 'int32' } },
    constants: {},
    body: `
  ${softmaxOf(classes)}
  int label = int(labels_at(0, at.y));
  loss = log(sum) - (logits_at(label / ${lanes}, at.y)${lanes === 4 ? '[label % 4]' : ''} - largest);
  prediction = float(predicted);`,
  });
}

/** The mean of [batch], a scalar. */
function mean(gpu: Gpu, values: TensorInfo): TensorInfo {
  const [loss] = gpu.draw({
    inputs: { values: images(values) },
    outputs: { mean: rowsTarget([]) },
    constants: { COUNT: values.shape[0]! },
    body: `
  mean = 0.0;
  for (int index = 0; index < COUNT; index++) mean += values_at(0, index);
  mean /= float(COUNT);`,
  });
  return loss!;
}
