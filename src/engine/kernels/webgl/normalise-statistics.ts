import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { BatchNormTensors, NormaliseArguments } from '../kernels.ts';
import { combinedMoments, momentsOfParts } from './batch-moments.ts';
import { batchParts } from './batch-parts.ts';
import { typeOf } from './drawing.ts';
import type { Drawing } from './drawing.ts';
import type { Gpu } from './gpu.ts';
import { lanesOf, rows, rowsTarget } from './texture-layout.ts';

const epsilon = '1e-5';
/** Share of the past in the running statistics. */
const past = '0.9';

/** A body that defines `mean` and `variance` of channel group at.x, and what it needs. */
type Moments = Pick<Drawing, 'inputs' | 'constants' | 'body'>;

/**
 * What `normalise` normalises by, [4, channels]: mean, 1 / deviation, scale, shift. In mode 'batch' the running
 * statistics move too. Without BN, nothing changes what it normalises.
 */
export function statisticsFor(gpu: Gpu, { y, batchNorm, mode }: NormaliseArguments): TensorInfo {
  if (!batchNorm) return unchanging(gpu, y.shape[3]);
  if (mode === 'running') return statisticsBy(gpu, batchNorm, runningMoments(batchNorm));
  const { means, squares } = momentsOfParts(gpu, y);
  const moments = {
    inputs: { means, squares },
    constants: batchParts(y.shape).constants,
    body: combinedMoments(lanesOf(y.shape[3])),
  };
  const statistics = statisticsBy(gpu, batchNorm, moments);
  moveRunning(gpu, batchNorm, moments);
  gpu.free(means.tensor, squares.tensor);
  return statistics;
}

function unchanging(gpu: Gpu, channels: number): TensorInfo {
  const body = `
  statistics = ${typeOf(lanesOf(channels))}(at.y == 1 || at.y == 2 ? 1.0 : 0.0);`;
  const [statistics] = gpu.draw({
    inputs: {},
    outputs: { statistics: rowsTarget([4, channels]) },
    constants: {},
    body,
  });
  return statistics!;
}

function runningMoments({ runningMean, runningVariance }: BatchNormTensors): Moments {
  const type = typeOf(lanesOf(runningMean.shape[0]));
  return {
    inputs: { runningMean: rows(runningMean), runningVariance: rows(runningVariance) },
    constants: {},
    body: `
  ${type} mean = runningMean_at(at.x, 0);
  ${type} variance = runningVariance_at(at.x, 0);`,
  };
}

function statisticsBy(gpu: Gpu, { gamma, beta }: BatchNormTensors, { inputs, constants, body }: Moments): TensorInfo {
  const channels = gamma.shape[0];
  const type = typeOf(lanesOf(channels));
  const [statistics] = gpu.draw({
    inputs: { ...inputs, gamma: rows(gamma), beta: rows(beta) },
    outputs: { statistics: rowsTarget([4, channels]) },
    constants,
    body: `${body}
  ${type} inverse = 1.0 / sqrt(variance + ${epsilon});
  ${type} scale = gamma_at(at.x, 0) * inverse;
  ${type} shift = beta_at(at.x, 0) - mean * scale;
  statistics = at.y == 0 ? mean : at.y == 1 ? inverse : at.y == 2 ? scale : shift;`,
  });
  return statistics!;
}

/** The running variance is of the unbiased estimate. */
function moveRunning(gpu: Gpu, { runningMean, runningVariance }: BatchNormTensors, batch: Moments): void {
  const target = rowsTarget(runningMean.shape);
  const moved = gpu.draw({
    inputs: { ...batch.inputs, runningMean: rows(runningMean), runningVariance: rows(runningVariance) },
    outputs: { movedMean: target, movedVariance: target },
    constants: batch.constants,
    body: `${batch.body}
  variance *= float(ROWS * WIDTH) / float(ROWS * WIDTH - 1);
  movedMean = mix(mean, runningMean_at(at.x, 0), ${past});
  movedVariance = mix(variance, runningVariance_at(at.x, 0), ${past});`,
  });
  gpu.assign(runningMean, moved[0]!);
  gpu.assign(runningVariance, moved[1]!);
}
