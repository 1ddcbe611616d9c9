import { randomStream } from './random-stream.ts';

export interface DataOrder {
  /** Images in the training set. */
  readonly count: number;
  readonly batchSize: number;
  readonly seed: number;
}

/** The images of an epoch, each once, in the order in which they are seen: a Fisher-Yates shuffle of 0 to count - 1. */
function shuffledImages(epoch: number, { count, seed }: DataOrder): Int32Array {
  const stream = randomStream(seed, `order.epoch${epoch}`);
  const order = Int32Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = stream.nextBelow(last + 1);
    const moved = order[last]!;
    order[last] = order[other]!;
    order[other] = moved;
  }
  return order;
}

/** The last epoch asked for: a run asks for its batches one by one, and a shuffle costs as much as hundreds of them. */
let latest: { readonly key: string; readonly order: Int32Array } | undefined;

function orderOfEpoch(epoch: number, order: DataOrder): Int32Array {
  const key = `${order.count} ${order.seed} ${epoch}`;
  if (latest?.key !== key) latest = { key, order: shuffledImages(epoch, order) };
  return latest.order;
}

/**
 * The images of the mini-batch of an iteration (counting from 0), as indices into the training set. Every epoch is
 * shuffled anew, from its own random stream, so that any iteration is reached without those before it; images that
 * do not fill a last batch sit that epoch out. Twins share the order: it depends on nothing but its arguments.
 */
export function batchIndices(iteration: number, order: DataOrder): Int32Array {
  const { count, batchSize } = order;
  if (!Number.isInteger(batchSize) || batchSize < 1 || batchSize > count) {
    throw new Error(`invalid batch size: ${batchSize} (want a whole number from 1 to ${count})`);
  }
  const batchesPerEpoch = Math.floor(count / batchSize);
  const start = (iteration % batchesPerEpoch) * batchSize;
  return orderOfEpoch(Math.floor(iteration / batchesPerEpoch), order).slice(start, start + batchSize);
}
