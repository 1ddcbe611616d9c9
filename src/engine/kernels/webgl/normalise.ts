import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { NormaliseArguments } from '../kernels.ts';
import { channelsFunction } from './channels.ts';
import type { Gpu } from './gpu.ts';
import { groupsOf, lanesOf, maps, mapsTarget, rows } from './texture-layout.ts';
import { statisticsFor } from './normalise-statistics.ts';

/**
 * relu(BN(y) + shortcut), [batch, height, width, channels], and the statistics that y was normalised by, [4, channels].
 * A fragment of the last pass is one pixel of a group of channels.
 */
export function normalise(gpu: Gpu, given: NormaliseArguments): { out: TensorInfo; statistics: TensorInfo } {
  const { y, shortcut, shortcutStride, rectify } = given;
  const [, height, , channels] = y.shape;
  const statistics = statisticsFor(gpu, given);
  const inputs = { y: maps(y), statistics: rows(statistics) };
  const [out] = gpu.draw({
    inputs: shortcut ? { ...inputs, shortcut: maps(shortcut) } : inputs,
    outputs: { result: mapsTarget(y.shape) },
    constants: {
      ...{ GROUPS: groupsOf(channels), HEIGHT: height },
      ...{ STRIDE: shortcutStride, SHORTCUT_HEIGHT: shortcut?.shape[1] ?? 0 },
    },
    functions: shortcut ? channelsFunction('shortcut', shortcut.shape[3], lanesOf(channels)) : '',
    body: `
  int group = at.x % GROUPS;
  result = y_at(at.x, at.y) * statistics_at(group, 2) + statistics_at(group, 3);
  ${shortcut ? `int row = at.y / HEIGHT * SHORTCUT_HEIGHT + at.y % HEIGHT * STRIDE;` : ''}
  ${shortcut ? `result += shortcut_channels(at.x / GROUPS * STRIDE, row, group);` : ''}
  ${rectify ? 'result = max(result, 0.0);' : ''}`,
  });
  return { out: out!, statistics };
}
