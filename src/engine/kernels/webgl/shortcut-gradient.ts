import type { TensorInfo } from '@tensorflow/tfjs-core';
import { channelsFunction } from './channels.ts';
import { typeOf } from './drawing.ts';
import type { Gpu } from './gpu.ts';
import { groupsOf, lanesOf, maps, mapsTarget } from './texture-layout.ts';
import type { Shape4 } from './texture-layout.ts';

/**
 * masked [batch, height, width, filters] at every `stride`-th pixel of dx [batch, inputHeight, inputWidth, channels],
 * without the channels that dx lacks, and zero elsewhere.
 */
export function shortcutGradient(gpu: Gpu, inputShape: Shape4, masked: TensorInfo, stride: number): TensorInfo {
  const [, inputHeight, , channels] = inputShape;
  const [, height, , filters] = masked.shape as Shape4;
  const lanes = lanesOf(channels);
  const [dx] = gpu.draw({
    inputs: { masked: maps(masked) },
    outputs: { dx: mapsTarget(inputShape) },
    constants: { GROUPS: groupsOf(channels), INPUT_HEIGHT: inputHeight, HEIGHT: height, STRIDE: stride },
    functions: channelsFunction('masked', filters, lanes),
    body: `
  int column = at.x / GROUPS;
  int inputRow = at.y % INPUT_HEIGHT;
  int row = at.y / INPUT_HEIGHT * HEIGHT + inputRow / STRIDE;
  bool read = column % STRIDE == 0 && inputRow % STRIDE == 0;
  dx = read ? masked_channels(column / STRIDE, row, at.x % GROUPS) : ${typeOf(lanes)}(0.0);`,
  });
  return dx!;
}
