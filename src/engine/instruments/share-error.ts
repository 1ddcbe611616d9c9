import type { ImageShare } from '../../experiment/instrument-choice.ts';
import type { MeasurementOf } from '../../experiment/measurements.ts';
import { firstImages } from '../image-batches.ts';
import { errorOn } from '../predict-images.ts';
import type { Instrument, SeenNetwork } from './instrument.ts';

/** The error on a share of images, with running statistics. */
export function shareError(share: ImageShare): Instrument {
  return { observes: 'network', measure: (seen) => measureShareError(seen, share) };
}

async function measureShareError(
  { network, data, iteration, ...options }: SeenNetwork,
  share: ImageShare,
): Promise<MeasurementOf<'share-error'>> {
  const chosen = firstImages(data, share.set, share.images);
  const error = await errorOn(network, chosen, options);
  return { type: 'share-error', iteration, share: { set: share.set, images: chosen.indices.length }, error };
}
