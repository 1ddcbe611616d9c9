import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { NormaliseArguments } from '../kernels.ts';
import { batchParts, eachPixelOfPart } from './batch-parts.ts';
import { typeOf } from './drawing.ts';
import type { Drawing } from './drawing.ts';
import type { Gpu } from './gpu.ts';
import { groupsOf, lanesOf, maps, mapsTarget, rows, rowsTarget } from './texture-layout.ts';

/** What `normalise` was given, what came of it, and the gradient of that. */
export interface NormaliseBackward {
  readonly given: NormaliseArguments;
  readonly statistics: TensorInfo;
  readonly out: TensorInfo;
  readonly dOut: TensorInfo;
}

export interface DrawnGradients {
  readonly dy: TensorInfo;
  readonly dGamma: TensorInfo;
  readonly dBeta: TensorInfo;
  readonly masked: TensorInfo | null;
}

/** With p = [out > 0] dOut and n = (y - mean) / deviation: dBeta = sum p, dGamma = sum p n, and dy, by `mapGradients`. */
export function normaliseGradient(gpu: Gpu, backward: NormaliseBackward): DrawnGradients {
  const [dBeta, dGamma] = channelSums(gpu, backward);
  return { ...mapGradients(gpu, backward, dBeta!, dGamma!), dBeta: dBeta!, dGamma: dGamma! };
}

function mapInputs({ given, statistics, out, dOut }: NormaliseBackward): Drawing['inputs'] {
  const inputs = { y: maps(given.y), dOut: maps(dOut), statistics: rows(statistics) };
  return given.rectify ? { ...inputs, activated: maps(out) } : inputs;
}

/** GLSL that defines `own` (p) and `normalised` (n) at a texel of a group of channels. */
function ownGradient({ given: { y, rectify } }: NormaliseBackward, texel: string, group: string): string {
  const type = typeOf(lanesOf(y.shape[3]));
  // What ReLU gives is never negative: its sign is 0 or 1.
  return `
  ${type} own = dOut_at(${texel})${rectify ? ` * sign(activated_at(${texel}))` : ''};
  ${type} normalised = (y_at(${texel}) - statistics_at(${group}, 0)) * statistics_at(${group}, 1);`;
}

/** dBeta and dGamma, each [channels]. */
function channelSums(gpu: Gpu, backward: NormaliseBackward): readonly TensorInfo[] {
  const { shape } = backward.given.y;
  const { target, constants } = batchParts(shape);
  const { layout } = target;
  const type = typeOf(layout.lanes);
  const parts = gpu.draw({
    inputs: mapInputs(backward),
    outputs: { sum: target, product: target },
    constants,
    body: `
  sum = ${type}(0.0);
  product = ${type}(0.0);
  ${eachPixelOfPart(`${ownGradient(backward, 'x, row', 'at.x')} sum += own; product += own * normalised;`)}`,
  });
  const channelTarget = rowsTarget([shape[3]]);
  const sums = gpu.draw({
    inputs: { sums: { tensor: parts[0]!, layout }, products: { tensor: parts[1]!, layout } },
    outputs: { dBeta: channelTarget, dGamma: channelTarget },
    constants,
    body: `
  dBeta = ${type}(0.0);
  dGamma = ${type}(0.0);
  for (int part = 0; part < PARTS; part++) {
    dBeta += sums_at(at.x, part);
    dGamma += products_at(at.x, part);
  }`,
  });
  gpu.free(...parts);
  return sums;
}

/**
 * dy = scale (p - dBeta / M - n dGamma / M) over M pixels where the mini-batch gave the statistics, else scale p; and p
 * itself where a shortcut wants it. A fragment is one pixel of a group of channels.
 */
function mapGradients(
  gpu: Gpu,
  backward: NormaliseBackward,
  dBeta: TensorInfo,
  dGamma: TensorInfo,
): Pick<DrawnGradients, 'dy' | 'masked'> {
  const { y, batchNorm, mode, shortcut } = backward.given;
  const [batch, height, width, channels] = y.shape;
  const moved = batchNorm !== null && mode === 'batch';
  const target = mapsTarget(y.shape);
  const [dy, masked] = gpu.draw({
    inputs: { ...mapInputs(backward), ...(moved && { dBeta: rows(dBeta), dGamma: rows(dGamma) }) },
    outputs: shortcut ? { dy: target, masked: target } : { dy: target },
    constants: { GROUPS: groupsOf(channels), PIXELS: batch * height * width },
    body: `
  int group = at.x % GROUPS;
  ${ownGradient(backward, 'at.x, at.y', 'group')}
  ${shortcut ? 'masked = own;' : ''}
  ${moved ? 'own -= (dBeta_at(group, 0) + normalised * dGamma_at(group, 0)) / float(PIXELS);' : ''}
  dy = statistics_at(group, 2) * own;`,
  });
  return { dy: dy!, masked: masked ?? null };
}
