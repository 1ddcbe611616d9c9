import type { TensorInfo } from '@tensorflow/tfjs-core';
import { componentsOf, typeOf } from './drawing.ts';
import type { Gpu } from './gpu.ts';
import { groupsOf, lanesOf, maps, mapsTarget, rows } from './texture-layout.ts';
import type { Shape4 } from './texture-layout.ts';

/**
 * x [batch, inputHeight, inputWidth, channels] with weight [kernelSize, kernelSize, channels, filters] gives
 * [batch, height, width, filters]. A fragment is one pixel of a group of filters.
 */
export function convolution(gpu: Gpu, x: TensorInfo, weight: TensorInfo, stride: number): TensorInfo {
  const [batch, inputHeight, inputWidth, channels] = x.shape as Shape4;
  const [kernelSize, , , filters] = weight.shape as Shape4;
  const [height, width] = [Math.ceil(inputHeight / stride), Math.ceil(inputWidth / stride)];
  const own = typeOf(lanesOf(channels));
  const type = typeOf(lanesOf(filters));
  const [y] = gpu.draw({
    inputs: { x: maps(x), weight: rows(weight) },
    outputs: { y: mapsTarget([batch, height, width, filters]) },
    constants: {
      ...{ HEIGHT: height, INPUT_HEIGHT: inputHeight, INPUT_WIDTH: inputWidth, STRIDE: stride },
      ...{ KERNEL: kernelSize, PADDING: (kernelSize - 1) / 2 },
      ...{ CHANNELS: channels, CHANNEL_GROUPS: groupsOf(channels), FILTER_GROUPS: groupsOf(filters) },
    },
    body: `
  int filters = at.x % FILTER_GROUPS;
  int left = at.x / FILTER_GROUPS * STRIDE - PADDING;
  int top = at.y % HEIGHT * STRIDE - PADDING;
  int image = at.y / HEIGHT * INPUT_HEIGHT;
  y = ${type}(0.0);
  for (int i = max(0, -top); i < min(KERNEL, INPUT_HEIGHT - top); i++) {
    for (int j = max(0, -left); j < min(KERNEL, INPUT_WIDTH - left); j++) {
      int from = (left + j) * CHANNEL_GROUPS;
      int down = (i * KERNEL + j) * CHANNELS;
      for (int group = 0; group < CHANNEL_GROUPS; group++) {
        ${own} own = x_at(from + group, image + top + i);
        ${componentsOf('own', lanesOf(channels))
          .map((component) => `y += ${component} * weight_at(filters, down++);`)
          .join('\n        ')}
      }
    }
  }`,
  });
  return y!;
}
