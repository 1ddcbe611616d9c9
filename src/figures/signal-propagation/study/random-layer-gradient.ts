/**
 * The way back through the layers of `random-layer.ts`. A gradient is that of a number with respect to what a layer has
 * put out or taken in: as that, [examples, width].
 */

/** The transpose of weights [width, width]: a gradient goes back through weights as a signal goes through these. */
export function transposeWeights(weights: Float64Array, width: number): Float64Array {
  const transposed = new Float64Array(weights.length);
  for (let unit = 0; unit < width; unit++) {
    for (let input = 0; input < width; input++) transposed[input * width + unit] = weights[unit * width + input]!;
  }
  return transposed;
}

/** What BN has put out, and what it has divided by. */
export interface NormalisedUnits {
  /** [examples, width] */
  readonly output: Float64Array;
  /** [width] */
  readonly deviations: Float64Array;
}

/**
 * Back through BN with the mean and variance of the batch (Ioffe and Szegedy 2015, Sec. 3, in one step): over the
 * examples of a unit, less its mean and less its part along the output; then divided by the deviation. In place.
 */
export function backThroughNormalisation(gradient: Float64Array, { output, deviations }: NormalisedUnits): void {
  const width = deviations.length;
  const examples = gradient.length / width;
  for (let unit = 0; unit < width; unit++) {
    let [sum, along] = [0, 0];
    for (let index = unit; index < gradient.length; index += width) {
      sum += gradient[index]!;
      along += gradient[index]! * output[index]!;
    }
    const [mean, slope, deviation] = [sum / examples, along / examples, deviations[unit]!];
    for (let index = unit; index < gradient.length; index += width) {
      gradient[index] = (gradient[index]! - mean - slope * output[index]!) / deviation;
    }
  }
}

/** Back through ReLU, which took in `y`: the gradient where y is positive, 0 elsewhere. */
export function backThroughRectifier(gradient: Float64Array, y: Float64Array): Float64Array {
  return gradient.map((value, index) => (y[index]! > 0 ? value : 0));
}

/** The length of a gradient as one vector of units times examples. */
export function normOf(gradient: Float64Array): number {
  return Math.sqrt(gradient.reduce((sum, value) => sum + value * value, 0));
}
