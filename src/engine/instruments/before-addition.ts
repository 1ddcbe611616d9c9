import type { LayerPass } from '../operations/layer.ts';

/**
 * What a layer gives before the addition and ReLU of its fused pass, scale y + shift, which the kernel never writes:
 * calls `visit` with each value of the first `images` images, image by image.
 */
export async function visitBeforeAddition(
  { y, statistics }: LayerPass,
  images: number,
  visit: (value: number) => void,
): Promise<void> {
  const [values, rows] = await Promise.all([y.data(), statistics.data()]);
  const [batch, , , channels] = y.shape;
  const count = (values.length / batch) * images;
  for (let index = 0; index < count; index++) {
    const channel = index % channels;
    visit((rows[2 * channels + channel] ?? 0) * (values[index] ?? 0) + (rows[3 * channels + channel] ?? 0));
  }
}
