import type { TensorInfo } from '@tensorflow/tfjs-core';
import { batchParts, eachPixelOfPart } from './batch-parts.ts';
import { typeOf } from './drawing.ts';
import type { Gpu } from './gpu.ts';
import { maps } from './texture-layout.ts';
import type { Lanes, Operand, Shape4 } from './texture-layout.ts';

const pixelsOfPart = (part: string) => `float(min(ROWS_OF_PART, ROWS - ${part} * ROWS_OF_PART) * WIDTH)`;

/** Of the parts of a mini-batch, each [parts, channels]. */
export interface PartMoments {
  readonly means: Operand;
  /** Sums of squares around the part's own mean: around any other value, a small variance would cancel. */
  readonly squares: Operand;
}

/** Moments of y [batch, height, width, channels], by parts; the caller frees them. */
export function momentsOfParts(gpu: Gpu, y: TensorInfo): PartMoments {
  const { target, constants } = batchParts(y.shape as Shape4);
  const { layout } = target;
  const type = typeOf(layout.lanes);
  const body = `
  ${type} sum = ${type}(0.0);
  ${eachPixelOfPart('sum += y_at(x, row);')}
  mean = sum / ${pixelsOfPart('at.y')};
  squares = ${type}(0.0);
  ${eachPixelOfPart(`${type} away = y_at(x, row) - mean; squares += away * away;`)}`;
  const drawing = { inputs: { y: maps(y) }, outputs: { mean: target, squares: target }, constants, body };
  const [means, squares] = gpu.draw(drawing);
  return { means: { tensor: means!, layout }, squares: { tensor: squares!, layout } };
}

/**
 * GLSL for the `mean` and biased `variance` of channel group at.x over the mini-batch, from `means` and `squares` of
 * its parts (Chan, Golub and LeVeque 1979). Uses the constants of `batchParts`.
 */
export function combinedMoments(lanes: Lanes): string {
  const type = typeOf(lanes);
  return `
  ${type} mean = ${type}(0.0);
  for (int part = 0; part < PARTS; part++) mean += means_at(at.x, part) * ${pixelsOfPart('part')};
  mean /= float(ROWS * WIDTH);
  ${type} variance = ${type}(0.0);
  for (int part = 0; part < PARTS; part++) {
    ${type} away = means_at(at.x, part) - mean;
    variance += squares_at(at.x, part) + away * away * ${pixelsOfPart('part')};
  }
  variance /= float(ROWS * WIDTH);`;
}
