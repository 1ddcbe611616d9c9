import { tidy } from '@tensorflow/tfjs-core';
import type { Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import type { ImageSetName } from '../../experiment/instrument-choice.ts';
import type { Answer, MeasurementOf } from '../../experiment/measurements.ts';
import { forEachBatch } from '../image-batches.ts';
import type { ImageBatch } from '../image-batches.ts';
import type { Network } from '../network.ts';
import type { Instrument, SeenNetwork } from './instrument.ts';

/** What the network takes some images of a set for, and how probable it holds each class. */
export function answers(set: ImageSetName, images: readonly number[]): Instrument {
  return { observes: 'network', measure: (seen) => measureAnswers(seen, set, images) };
}

async function measureAnswers(
  { network, data, iteration, batchSize, onBlock }: SeenNetwork,
  set: ImageSetName,
  images: readonly number[],
): Promise<MeasurementOf<'answers'>> {
  const found: Answer[] = [];
  const chosen = { data, set, indices: images };
  await forEachBatch(chosen, network.spec, batchSize, async (batch) => {
    const labels = batch.indices.map((index) => data[set].labels[index]!);
    found.push(...(await answersTo(network, batch, labels, onBlock)));
  });
  return { type: 'answers', iteration, set, answers: found };
}

/** The kernel gives no probabilities but (probabilities - one-hot labels) / batch, its gradient: this undoes the rest. */
async function answersTo(
  network: Network,
  { images, labels: shown, indices }: ImageBatch,
  labels: readonly number[],
  onBlock: (() => void) | undefined,
): Promise<readonly Answer[]> {
  const side: { predictions?: Tensor1D; difference?: Tensor2D } = {};
  tidy(() => {
    const { predictions, difference } = network.answer(images, shown, onBlock);
    Object.assign(side, { predictions, difference });
    return [predictions, difference];
  });
  const { predictions, difference } = side as Required<typeof side>;
  try {
    const [classes, values] = await Promise.all([predictions.data(), difference.data()]);
    const [batch, count] = difference.shape;
    const probabilityOf = (place: number, index: number) => {
      const own = values[place * count + index]! * batch + (labels[place] === index ? 1 : 0);
      // Rounding may leave less than nothing.
      return Math.fround(Math.max(0, own));
    };
    return indices.map((image, place) => ({
      image,
      predicted: classes[place]!,
      probabilities: Array.from({ length: count }, (_, index) => probabilityOf(place, index)),
    }));
  } finally {
    predictions.dispose();
    difference.dispose();
  }
}
