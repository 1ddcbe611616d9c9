import { forEachBatch } from './image-batches.ts';
import type { ChosenImages } from './image-batches.ts';
import type { Network } from './network.ts';

export interface PredictionOptions {
  readonly batchSize: number;
  /** Called after every block. */
  readonly onBlock?: (() => void) | undefined;
}

/** Classes taken for images, in their order, with running statistics. */
export async function predictImages(
  network: Network,
  chosen: ChosenImages,
  { batchSize, onBlock }: PredictionOptions,
): Promise<readonly number[]> {
  const predictions: number[] = [];
  await forEachBatch(chosen, network.spec, batchSize, async ({ images, labels, indices }) => {
    const predicted = network.predict(images, labels, onBlock);
    try {
      predictions.push(...(await predicted.data()).slice(0, indices.length));
    } finally {
      predicted.dispose();
    }
  });
  return predictions;
}

/** Of images, those that are taken for another class, and the class; in their order. */
export async function mistakesOf(
  network: Network,
  chosen: ChosenImages,
  options: PredictionOptions,
): Promise<readonly { readonly index: number; readonly predicted: number }[]> {
  const { data, set, indices } = chosen;
  const predictions = await predictImages(network, chosen, options);
  const answered = indices.map((index, place) => ({ index, predicted: predictions[place] ?? -1 }));
  return answered.filter(({ index, predicted }) => predicted !== data[set].labels[index]);
}

/** The share of some images, at least one, that are taken for another class. */
export async function errorOn(network: Network, chosen: ChosenImages, options: PredictionOptions): Promise<number> {
  const mistakes = await mistakesOf(network, chosen, options);
  return mistakes.length / chosen.indices.length;
}
