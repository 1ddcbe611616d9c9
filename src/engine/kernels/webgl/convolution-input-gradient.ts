import type { TensorInfo } from '@tensorflow/tfjs-core';
import { componentsOf, typeOf } from './drawing.ts';
import type { Gpu } from './gpu.ts';
import { groupsOf, lanesOf, maps, mapsTarget, rows } from './texture-layout.ts';
import type { Shape4 } from './texture-layout.ts';

/**
 * dy [batch, height, width, filters] with weight [kernelSize, kernelSize, channels, filters] gives dx
 * [batch, inputHeight, inputWidth, channels]. A fragment is one pixel of a group of channels.
 */
export function convolutionInputGradient(
  gpu: Gpu,
  inputShape: Shape4,
  weight: TensorInfo,
  dy: TensorInfo,
  stride: number,
): TensorInfo {
  const [, inputHeight, , channels] = inputShape;
  const [, height, width, filters] = dy.shape as Shape4;
  const kernelSize = weight.shape[0]!;
  const lanes = lanesOf(channels);
  const [dx] = gpu.draw({
    inputs: { dy: maps(dy), weight: rows(weight) },
    outputs: { dx: mapsTarget(inputShape) },
    constants: {
      ...{ INPUT_HEIGHT: inputHeight, HEIGHT: height, WIDTH: width, STRIDE: stride },
      ...{ KERNEL: kernelSize, PADDING: (kernelSize - 1) / 2 },
      ...{ CHANNELS: channels, CHANNEL_GROUPS: groupsOf(channels), FILTER_GROUPS: groupsOf(filters) },
    },
    body: `
  int channels = at.x % CHANNEL_GROUPS * ${lanes};
  int right = at.x / CHANNEL_GROUPS + PADDING;
  int bottom = at.y % INPUT_HEIGHT + PADDING;
  int image = at.y / INPUT_HEIGHT * HEIGHT;
  dx = ${typeOf(lanes)}(0.0);
  for (int i = bottom % STRIDE; i < min(KERNEL, bottom + 1); i += STRIDE) {
    int row = (bottom - i) / STRIDE;
    if (row >= HEIGHT) continue;
    for (int j = right % STRIDE; j < min(KERNEL, right + 1); j += STRIDE) {
      int column = (right - j) / STRIDE;
      if (column >= WIDTH) continue;
      int from = column * FILTER_GROUPS;
      int down = (i * KERNEL + j) * CHANNELS + channels;
      for (int group = 0; group < FILTER_GROUPS; group++) {
        ${typeOf(lanesOf(filters))} own = dy_at(from + group, image + row);
        ${componentsOf('dx', lanes)
          .map((component, index) => `${component} += dot(own, weight_at(group, down + ${index}));`)
          .join('\n        ')}
      }
    }
  }`,
  });
  return dx!;
}
