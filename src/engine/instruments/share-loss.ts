import { labelsOf, standardisedBatch } from '../../data/standardise.ts';
import type { ImageShare } from '../../experiment/instrument-choice.ts';
import type { MeasurementOf } from '../../experiment/measurements.ts';
import { evaluatedLoss } from '../evaluated-loss.ts';
import { firstImages } from '../image-batches.ts';
import type { Instrument, SeenNetwork } from './instrument.ts';

/** The mean cross-entropy on a share of images, with running statistics. */
export function shareLoss(share: ImageShare): Instrument {
  return { observes: 'network', measure: (seen) => measureShareLoss(seen, share) };
}

/** On WebGL a share that is no multiple of the mini-batch compiles programs for its rest. */
async function measureShareLoss(
  { network, data, iteration, batchSize, onBlock }: SeenNetwork,
  { set, images }: ImageShare,
): Promise<MeasurementOf<'share-loss'>> {
  const { indices } = firstImages(data, set, images);
  let sum = 0;
  for (let first = 0; first < indices.length; first += batchSize) {
    const own = indices.slice(first, first + batchSize);
    const batch = { images: standardisedBatch(data[set], own, data), labels: labelsOf(data[set], own) };
    const loss = evaluatedLoss(network, batch, onBlock);
    try {
      sum += own.length * (await loss.data())[0]!;
    } finally {
      loss.dispose();
    }
  }
  const loss = Math.fround(sum / indices.length);
  return { type: 'share-loss', iteration, share: { set, images: indices.length }, loss };
}
