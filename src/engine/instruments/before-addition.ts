import type { LayerPass } from '../operations/layer.ts';

/**
 * What a layer gives before the addition and ReLU of its fused pass, scale y + shift, which the kernel never writes: of
 * the first `images` images, in the order of y.
 */
export async function valuesBeforeAddition({ y, statistics }: LayerPass, images: number): Promise<Float64Array> {
  const [own, rows] = await Promise.all([y.data<'float32'>(), statistics.data<'float32'>()]);
  const [batch, , , channels] = y.shape;
  const values = new Float64Array((own.length / batch) * images);
  for (let pixel = 0; pixel < values.length; pixel += channels)
    for (let channel = 0; channel < channels; channel++)
      values[pixel + channel] = rows[2 * channels + channel]! * own[pixel + channel]! + rows[3 * channels + channel]!;
  return values;
}
