import type { DataSet, ImageSet } from '../../src/data/data-set.ts';
import { readDataSet } from '../../src/data/read-data-set.node.ts';

/** A data set as JSON carries it, its bytes in base64. */
export type PackedDataSet = Omit<DataSet, 'training' | 'test'> & Record<'training' | 'test', PackedImageSet>;

interface PackedImageSet {
  readonly count: number;
  readonly images: string;
  readonly labels: string;
}

/** The first `count` images, of each the top left corner of `side` x `side` pixels. */
function cropped({ images, labels }: ImageSet, shippedSide: number, side: number, count: number): ImageSet {
  const rows = Array.from({ length: count * side }, (_, row) => {
    const first = (Math.floor(row / side) * shippedSide + (row % side)) * shippedSide;
    return images.subarray(first, first + side);
  });
  return { count, images: Uint8Array.from(Buffer.concat(rows)), labels: labels.slice(0, count) };
}

/** A few of the shipped images at any side up to 28. */
export async function readSmallData(side: number): Promise<DataSet> {
  const data = await readDataSet({ name: 'fashion-mnist', side: side <= 14 ? 14 : 28 });
  const crop = (set: ImageSet, count: number) => cropped(set, data.side, side, count);
  return { ...data, side, training: crop(data.training, 200), test: crop(data.test, 50) };
}

export function packDataSet(data: DataSet): PackedDataSet {
  const pack = ({ count, images, labels }: ImageSet): PackedImageSet => ({
    count,
    images: Buffer.from(images).toString('base64'),
    labels: Buffer.from(labels).toString('base64'),
  });
  return { ...data, training: pack(data.training), test: pack(data.test) };
}
