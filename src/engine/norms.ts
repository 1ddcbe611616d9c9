import type { Tensor } from '@tensorflow/tfjs-core';

/**
 * The norm of each tensor, from values that are read: no backend adds them up for itself. Reading has begun when this
 * returns: a variable that is updated after that is read as it was before.
 */
export async function normsOf(tensors: readonly Tensor[]): Promise<readonly number[]> {
  const values = await Promise.all(tensors.map((tensor) => tensor.data()));
  return values.map(normOf);
}

function normOf(values: ArrayLike<number>): number {
  let squares = 0;
  for (let index = 0; index < values.length; index++) squares += values[index]! * values[index]!;
  return Math.sqrt(squares);
}

/** The norm of vectors with these norms as one. */
export function joinNorms(norms: readonly number[]): number {
  return Math.sqrt(norms.reduce((sum, norm) => sum + norm * norm, 0));
}
