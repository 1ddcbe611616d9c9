import { circle } from './network.ts';
import type { Point } from './network.ts';
import { randomStream } from '../../../experiment/random-stream.ts';

// F of one layer: F = W x, without ReLU. In the residual form y = W x + x, which is linear (paper Sec. 3.2).

/** Four weights [2, 2], row by row, from He initialisation with two inputs; twins share it. */
export function initialLayer(seed: number): Float64Array {
  const stream = randomStream(seed, 'turned-target.layer');
  return Float64Array.from({ length: 4 }, () => stream.nextNormal());
}

/** What leaves the layer for a point, to which x is added in the residual form. */
export function mapped(layer: Float64Array, [x, y]: Point, residual: boolean): Point {
  const [fx, fy] = [layer[0]! * x + layer[1]! * y, layer[2]! * x + layer[3]! * y];
  return residual ? [fx + x, fy + y] : [fx, fy];
}

/** One step of gradient descent on half the mean squared distance from the targets, in place. */
export function descendLayer(layer: Float64Array, residual: boolean, targets: readonly Point[], rate: number): void {
  const gradient = new Float64Array(4);
  for (const [at, point] of circle.entries()) {
    const [x, y] = mapped(layer, point, residual);
    const [wantX, wantY] = targets[at]!;
    gradient[0]! += ((x - wantX) * point[0]) / circle.length;
    gradient[1]! += ((x - wantX) * point[1]) / circle.length;
    gradient[2]! += ((y - wantY) * point[0]) / circle.length;
    gradient[3]! += ((y - wantY) * point[1]) / circle.length;
  }
  for (let at = 0; at < 4; at++) layer[at]! -= rate * gradient[at]!;
}
