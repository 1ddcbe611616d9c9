// One number that is to be found as a product of two weights: F(x) = w2 w1 x, two layers of one unit without ReLU. What
// is asked of them is H(x) = a x, in the plain form by F, in the residual form by F + x.

export type Weights = readonly [first: number, second: number];

/** Our choice. From `start` the product is 0.12. */
export const descent = { start: [0.6, 0.2] as Weights, rate: 0.1, tolerance: 0.05, mostSteps: 1000 } as const;

/** What x is multiplied by. */
export function factorOf([first, second]: Weights, residual: boolean): number {
  return second * first + (residual ? 1 : 0);
}

/** Half of the squared difference from the wanted number. */
export function lossOf(weights: Weights, residual: boolean, wanted: number): number {
  const difference = factorOf(weights, residual) - wanted;
  return (difference * difference) / 2;
}

/** Gradient descent from the start, with all weights on its way, until the factor is near enough or steps run out. */
export function pathOf(wanted: number, residual: boolean): readonly Weights[] {
  const path: Weights[] = [descent.start];
  for (let steps = 0; steps < descent.mostSteps; steps++) {
    const [first, second] = path.at(-1)!;
    const difference = factorOf([first, second], residual) - wanted;
    if (Math.abs(difference) <= descent.tolerance) break;
    path.push([first - descent.rate * difference * second, second - descent.rate * difference * first]);
  }
  return path;
}

/** Steps until the factor is near enough. */
export function stepsOf(wanted: number, residual: boolean): number {
  return pathOf(wanted, residual).length - 1;
}
