import { randomStream } from '../experiment/random-stream.ts';
import type { DataSet } from './data-set.ts';
import { standardisedBatch } from './standardise.ts';

/** Pixels that are padded on each side (paper Sec. 4.2). */
export const padding = 4;
/** A crop of a padded image begins at so many rows, and columns. */
const places = 2 * padding + 1;

/** How one image is seen: the row and the column of the padded image at which its crop begins, of itself or mirrored. */
interface View {
  readonly row: number;
  readonly column: number;
  readonly isMirrored: boolean;
}

/** The views of a mini-batch, in the order of its images: three draws each, from the iteration's own stream. */
function viewsOf(count: number, seed: number, iteration: number): readonly View[] {
  const stream = randomStream(seed, `augmentation.iteration${iteration}`);
  return Array.from({ length: count }, () => ({
    row: stream.nextBelow(places),
    column: stream.nextBelow(places),
    isMirrored: stream.nextBelow(2) === 1,
  }));
}

/** Writes the view of an image, [side, side, channels], to the same place of a batch of zeros. */
function writeView(
  image: Float32Array,
  seen: Float32Array,
  { side, channels }: Pick<DataSet, 'side' | 'channels'>,
  view: View,
) {
  for (let row = 0; row < side; row++) {
    const from = row + view.row - padding;
    if (from < 0 || from >= side) continue;
    for (let column = 0; column < side; column++) {
      const at = column + view.column - padding;
      if (at < 0 || at >= side) continue;
      const first = (from * side + (view.isMirrored ? side - 1 - at : at)) * channels;
      for (let channel = 0; channel < channels; channel++) {
        seen[(row * side + column) * channels + channel] = image[first + channel]!;
      }
    }
  }
}

/**
 * The images of a mini-batch as a network sees them once: each padded by 4 zeros, which are the mean of all pixels, and
 * cropped to its own size at random, itself or its mirror image; [indices.length, side, side, channels].
 */
export function augmentedBatch(
  data: DataSet,
  indices: ArrayLike<number>,
  { seed, iteration }: { readonly seed: number; readonly iteration: number },
): Float32Array {
  const batch = standardisedBatch(data.training, indices, data);
  const seen = new Float32Array(batch.length);
  const values = data.side * data.side * data.channels;
  viewsOf(indices.length, seed, iteration).forEach((view, index) => {
    const [start, end] = [index * values, (index + 1) * values];
    writeView(batch.subarray(start, end), seen.subarray(start, end), data, view);
  });
  return seen;
}
