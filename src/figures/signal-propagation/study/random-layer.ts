import { randomStream } from '../../../experiment/random-stream.ts';

/** The epsilon of BN, as the engine has it. */
const epsilon = 1e-5;

const squared = (value: number) => value * value;

/** Standard normal numbers from the stream of a seed and a name. */
export function normalNumbers(seed: number, name: string, count: number): Float64Array {
  const stream = randomStream(seed, name);
  const numbers = new Float64Array(count);
  for (let index = 0; index < count; index++) numbers[index] = stream.nextNormal();
  return numbers;
}

/**
 * A fully connected layer without bias: scale times x times the transpose of the weights. x and the result are
 * [examples, width], `weights` [width, width], a row a unit. Two units and four examples at a time, since a number that
 * has been read is cheap to use again; `width` is even, and `examples` a multiple of 4.
 */
export function passWeights(x: Float64Array, weights: Float64Array, width: number, scale: number): Float64Array {
  const y = new Float64Array(x.length);
  for (let unit = 0; unit < width; unit += 2) {
    const [row, nextRow] = [unit * width, (unit + 1) * width];
    for (let first = 0; first < x.length; first += 4 * width) {
      const [second, third, fourth] = [first + width, first + 2 * width, first + 3 * width];
      let [a, b, c, d] = [0, 0, 0, 0];
      let [nextA, nextB, nextC, nextD] = [0, 0, 0, 0];
      for (let input = 0; input < width; input++) {
        const weight = weights[row + input]!;
        const nextWeight = weights[nextRow + input]!;
        const inA = x[first + input]!;
        const inB = x[second + input]!;
        const inC = x[third + input]!;
        const inD = x[fourth + input]!;
        a += weight * inA;
        b += weight * inB;
        c += weight * inC;
        d += weight * inD;
        nextA += nextWeight * inA;
        nextB += nextWeight * inB;
        nextC += nextWeight * inC;
        nextD += nextWeight * inD;
      }
      y[first + unit] = scale * a;
      y[second + unit] = scale * b;
      y[third + unit] = scale * c;
      y[fourth + unit] = scale * d;
      y[first + unit + 1] = scale * nextA;
      y[second + unit + 1] = scale * nextB;
      y[third + unit + 1] = scale * nextC;
      y[fourth + unit + 1] = scale * nextD;
    }
  }
  return y;
}

/**
 * BN in training mode, without scale and shift: every unit to mean 0 and variance 1 over the examples, in place. Returns
 * what it has divided by, one number a unit.
 */
export function normaliseUnits(y: Float64Array, width: number): Float64Array {
  const examples = y.length / width;
  const deviations = new Float64Array(width);
  for (let unit = 0; unit < width; unit++) {
    let sum = 0;
    for (let index = unit; index < y.length; index += width) sum += y[index]!;
    const mean = sum / examples;
    let squares = 0;
    for (let index = unit; index < y.length; index += width) squares += squared(y[index]! - mean);
    const deviation = Math.sqrt(squares / examples + epsilon);
    for (let index = unit; index < y.length; index += width) y[index] = (y[index]! - mean) / deviation;
    deviations[unit] = deviation;
  }
  return deviations;
}

export function rectify(y: Float64Array): Float64Array {
  return y.map((value) => (value > 0 ? value : 0));
}

/** Over all units and examples. */
export function standardDeviation(y: Float64Array): number {
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length;
  return Math.sqrt(y.reduce((sum, value) => sum + squared(value - mean), 0) / y.length);
}
