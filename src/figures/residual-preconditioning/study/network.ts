import { degreesPerTurn } from './plan.ts';
import { randomStream } from '../../../experiment/random-stream.ts';

// The smallest network with the paper's block (Eq. 1): F = W2 relu(W1 x), on points of the plane. In the residual form x
// is added after every two layers, in the plain form nothing is. What it has to learn is to turn the plane by an angle.

/** Two layers: W1 [width, 2], W2 [2, width]; row by row. */
export interface TwoLayers {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

export interface TurnTask {
  /** Pairs of layers in a row. */
  readonly blocks: number;
  readonly width: number;
  readonly residual: boolean;
  /** By how far the target turns the plane, in whole degrees: 0 is the identity. */
  readonly degrees: number;
  readonly seed: number;
}

export type Point = readonly [number, number];

/** Angles are multiples of this many degrees, so that their sines follow from square roots, with the same bits everywhere. */
const turnsOfCircle = 360 / degreesPerTurn;
const smallest: Point = [(Math.sqrt(6) + Math.sqrt(2)) / 4, (Math.sqrt(6) - Math.sqrt(2)) / 4];
/** Cosine and sine of one degree, for the angles between: as numbers, so that they too have the same bits everywhere. */
const oneDegree: Point = [0.9998476951563913, 0.01745240643728351];

/** Turns a point as far as `by` is turned from (1, 0). */
function turnAs([x, y]: Point, [cosine, sine]: Point): Point {
  return [cosine * x - sine * y, sine * x + cosine * y];
}

/** (1, 0) after so many turns by 15 degrees. */
export function directionAfter(turns: number): Point {
  let point: Point = [1, 0];
  for (let made = 0; made < turns; made++) point = turnAs(point, smallest);
  return point;
}

/** (1, 0) after a turn by so many whole degrees. */
export function directionAt(degrees: number): Point {
  const turns = Math.floor(degrees / degreesPerTurn);
  let point = directionAfter(turns);
  for (let made = turns * degreesPerTurn; made < degrees; made++) point = turnAs(point, oneDegree);
  return point;
}

/** Points on the unit circle, evenly spaced. */
export const circle: readonly Point[] = Array.from({ length: turnsOfCircle }, (_, turns) => directionAfter(turns));

/** He initialisation, as in the networks of this site; twins share it. */
export function initialLayers({ blocks, width, seed }: TurnTask): readonly TwoLayers[] {
  return Array.from({ length: blocks }, (_, block) => {
    const stream = randomStream(seed, `turned-target.block${block + 1}`);
    const draw = (fanIn: number) =>
      Float64Array.from({ length: 2 * width }, () => Math.sqrt(2 / fanIn) * stream.nextNormal());
    return { first: draw(2), second: draw(width) };
  });
}

/** W1 x, of which ReLU keeps what is positive. */
function activate({ first }: TwoLayers, [x, y]: Point): Float64Array {
  return Float64Array.from({ length: first.length / 2 }, (_, unit) =>
    Math.max(0, first[2 * unit]! * x + first[2 * unit + 1]! * y),
  );
}

/** F = W2 h for h of `activate`. */
function combine({ second }: TwoLayers, hidden: Float64Array): Point {
  const width = hidden.length;
  let [x, y] = [0, 0];
  for (let unit = 0; unit < width; unit++) {
    x += second[unit]! * hidden[unit]!;
    y += second[width + unit]! * hidden[unit]!;
  }
  return [x, y];
}

/** What enters every block, then what leaves the last. */
export function trace(layers: readonly TwoLayers[], start: Point, residual: boolean): readonly Point[] {
  const points: Point[] = [start];
  for (const own of layers) {
    const x = points.at(-1)!;
    const [fx, fy] = combine(own, activate(own, x));
    points.push(residual ? [fx + x[0], fy + x[1]] : [fx, fy]);
  }
  return points;
}

/** Where each point of the circle should go. */
export function targetsOf({ degrees }: Pick<TurnTask, 'degrees'>): readonly Point[] {
  const by = directionAt(degrees);
  return circle.map((point) => turnAs(point, by));
}

/** Root of the mean squared distance between the points of two lists. */
export function distanceBetween(points: readonly Point[], others: readonly Point[]): number {
  const squares = points.map(([x, y], at) => {
    const [otherX, otherY] = others[at]!;
    return (x - otherX) * (x - otherX) + (y - otherY) * (y - otherY);
  });
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
}

/** Root mean squared distance from the target, over the circle. The identity is 2 sin(angle / 2) away from it, zero 1. */
export function distanceFromTarget(layers: readonly TwoLayers[], residual: boolean, targets: readonly Point[]): number {
  return distanceBetween(
    circle.map((point) => trace(layers, point, residual).at(-1)!),
    targets,
  );
}

/** Adds to `gradients` those of a block for one point, and gives the gradient of what entered it. */
function passBack(own: TwoLayers, x: Point, gradient: Point, gradients: TwoLayers): Point {
  const hidden = activate(own, x);
  const width = hidden.length;
  let [dx, dy] = [0, 0];
  for (let unit = 0; unit < width; unit++) {
    gradients.second[unit]! += gradient[0] * hidden[unit]!;
    gradients.second[width + unit]! += gradient[1] * hidden[unit]!;
    if (hidden[unit] === 0) continue;
    const back = gradient[0] * own.second[unit]! + gradient[1] * own.second[width + unit]!;
    gradients.first[2 * unit]! += back * x[0];
    gradients.first[2 * unit + 1]! += back * x[1];
    dx += back * own.first[2 * unit]!;
    dy += back * own.first[2 * unit + 1]!;
  }
  return [dx, dy];
}

/** Gradients of half the mean squared distance from the targets. */
export function gradientsOf(
  layers: readonly TwoLayers[],
  residual: boolean,
  targets: readonly Point[],
): readonly TwoLayers[] {
  const gradients = layers.map(({ first, second }) => ({
    first: new Float64Array(first.length),
    second: new Float64Array(second.length),
  }));
  for (const [at, point] of circle.entries()) {
    const points = trace(layers, point, residual);
    const [wantX, wantY] = targets[at]!;
    const [x, y] = points.at(-1)!;
    let gradient: Point = [(x - wantX) / circle.length, (y - wantY) / circle.length];
    for (const [index, own] of [...layers.entries()].reverse()) {
      const [dx, dy] = passBack(own, points[index]!, gradient, gradients[index]!);
      gradient = residual ? [dx + gradient[0], dy + gradient[1]] : [dx, dy];
    }
  }
  return gradients;
}

/** One step of gradient descent, in place. */
export function descend(layers: readonly TwoLayers[], gradients: readonly TwoLayers[], rate: number): void {
  for (const [index, own] of gradients.entries()) {
    for (const part of ['first', 'second'] as const) {
      const weights = layers[index]![part];
      for (let at = 0; at < weights.length; at++) weights[at]! -= rate * own[part][at]!;
    }
  }
}

/** Distances from the target after each of these numbers of steps, which rise. */
export function distancesAfter(task: TurnTask, steps: readonly number[], rate: number): readonly number[] {
  const layers = initialLayers(task);
  const targets = targetsOf(task);
  let made = 0;
  return steps.map((wanted) => {
    for (; made < wanted; made++) descend(layers, gradientsOf(layers, task.residual, targets), rate);
    return distanceFromTarget(layers, task.residual, targets);
  });
}
