import { cast, concat1d, dispose, reshape, tidy } from '@tensorflow/tfjs-core';
import type { Scalar, Tensor1D } from '@tensorflow/tfjs-core';

/** What an iteration will have led to, perhaps not computed yet. */
export interface OrderedOutcome {
  /** Mean cross-entropy before the update. */
  readonly loss: Scalar;
  /** [batch] int32 */
  readonly predictions: Tensor1D;
}

export interface IterationOutcome {
  /** Mean cross-entropy before the update; a float32 value. */
  readonly loss: number;
  /** Class taken for each image. */
  readonly predictions: Int32Array;
}

/** Reads the outcomes of iterations and frees them. */
export async function readOutcomes(ordered: readonly OrderedOutcome[]): Promise<readonly IterationOutcome[]> {
  try {
    return ordered.length === 1 ? [await readAlone(ordered[0]!)] : await readTogether(ordered);
  } finally {
    disposeOutcomes(ordered);
  }
}

async function readAlone({ loss, predictions }: OrderedOutcome): Promise<IterationOutcome> {
  const [[value], classes] = await Promise.all([loss.data(), predictions.data()]);
  return { loss: value ?? NaN, predictions: Int32Array.from(classes) };
}

/** As one tensor: WebGL takes about as long to hand over many numbers as one. */
async function readTogether(ordered: readonly OrderedOutcome[]): Promise<readonly IterationOutcome[]> {
  const stacked = tidy(() => concat1d(ordered.flatMap(inFloats)));
  try {
    return outcomesIn(await stacked.data<'float32'>(), ordered);
  } finally {
    stacked.dispose();
  }
}

export function disposeOutcomes(ordered: readonly OrderedOutcome[]): void {
  dispose(ordered.flatMap(({ loss, predictions }) => [loss, predictions]));
}

function inFloats({ loss, predictions }: OrderedOutcome): readonly Tensor1D[] {
  return [reshape(loss, [1]), cast(predictions, 'float32')];
}

function outcomesIn(values: Float32Array, ordered: readonly OrderedOutcome[]): readonly IterationOutcome[] {
  let next = 0;
  return ordered.map(({ predictions }) => {
    const first = next;
    next += 1 + predictions.size;
    return { loss: values[first] ?? NaN, predictions: Int32Array.from(values.subarray(first + 1, next)) };
  });
}
