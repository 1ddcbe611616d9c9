import type { Tensor } from '@tensorflow/tfjs-core';

/** The norm of each tensor, from values that are read: no backend adds them up for itself. */
export async function gradientNormsOf(gradients: readonly Tensor[]): Promise<readonly number[]> {
  const values = await Promise.all(gradients.map((gradient) => gradient.data()));
  return values.map((own) => {
    let squares = 0;
    for (const value of own) squares += value * value;
    return Math.sqrt(squares);
  });
}

/** The norm of vectors with these norms as one. */
export function joinNorms(norms: readonly number[]): number {
  return Math.sqrt(norms.reduce((sum, norm) => sum + norm * norm, 0));
}
