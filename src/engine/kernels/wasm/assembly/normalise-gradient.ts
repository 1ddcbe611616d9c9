import { BATCH } from './normalise';
import { FLOAT, multiplyAdd } from './vector';

/**
 * Gradient of `normalise`. With d = dOut where out > 0 (everywhere without ReLU) and xhat = (y - mean) / deviation:
 * dBeta = sum d, dGamma = sum d xhat, and in mode BATCH dy = scale (d - dBeta / count - xhat dGamma / count), otherwise
 * dy = scale d (Ioffe and Szegedy 2015, Sec. 3).
 * d itself is the gradient of the shortcut: it is written to `masked` [images, height, width, channels], if that is not 0.
 * y, out, dOut, dy [images, height, width, channels]; statistics [4, channels] as `normalise` left them.
 */
export function normaliseGradient(
  y: usize,
  statistics: usize,
  out: usize,
  dOut: usize,
  dy: usize,
  masked: usize,
  dGamma: usize,
  dBeta: usize,
  images: i32,
  pixels: i32,
  channels: i32,
  mode: i32,
  rectify: i32,
): void {
  const mean = statistics,
    inverse = mean + channels * FLOAT,
    scale = inverse + channels * FLOAT;
  // Between the two passes d waits where it is wanted, or else in the place of its result.
  const kept = masked !== 0 ? masked : dy;
  const count: f32 = <f32>(images * pixels);
  const rowBytes: usize = channels * FLOAT;
  const tiled = channels & ~3;
  for (let c = 0; c < tiled; c += 4) {
    const at: usize = c * FLOAT;
    const centre = v128.load(mean + at),
      reciprocal = v128.load(inverse + at);
    let sum = f32x4.splat(0),
      product = sum;
    for (let image = 0; image < images; image++) {
      const start = image * pixels * rowBytes + at;
      // Per image first: fewer roundings than one long sum.
      let partialSum = f32x4.splat(0),
        partialProduct = partialSum;
      for (let pixel = 0; pixel < pixels; pixel++) {
        const p = start + pixel * rowBytes;
        let d = v128.load(dOut + p);
        if (rectify) d = v128.and(d, f32x4.gt(v128.load(out + p), f32x4.splat(0)));
        v128.store(kept + p, d);
        partialSum = f32x4.add(partialSum, d);
        partialProduct = multiplyAdd(d, f32x4.sub(v128.load(y + p), centre), partialProduct);
      }
      sum = f32x4.add(sum, partialSum);
      product = f32x4.add(product, partialProduct);
    }
    product = f32x4.mul(product, reciprocal);
    v128.store(dBeta + at, sum);
    v128.store(dGamma + at, product);
    const factor = v128.load(scale + at);
    if (mode !== BATCH) {
      for (let row = 0; row < images * pixels; row++) {
        const p = row * rowBytes + at;
        v128.store(dy + p, f32x4.mul(factor, v128.load(kept + p)));
      }
      continue;
    }
    const meanSum = f32x4.div(sum, f32x4.splat(count));
    const meanProduct = f32x4.mul(f32x4.div(product, f32x4.splat(count)), reciprocal);
    for (let row = 0; row < images * pixels; row++) {
      const p = row * rowBytes + at;
      const projected = f32x4.mul(f32x4.sub(v128.load(y + p), centre), meanProduct);
      v128.store(dy + p, f32x4.mul(factor, f32x4.sub(f32x4.sub(v128.load(kept + p), meanSum), projected)));
    }
  }
  for (let c = tiled; c < channels; c++) {
    normaliseChannelGradient(
      y + c * FLOAT,
      out + c * FLOAT,
      dOut + c * FLOAT,
      dy + c * FLOAT,
      kept + c * FLOAT,
      rowBytes,
      images * pixels,
      load<f32>(mean + c * FLOAT),
      load<f32>(inverse + c * FLOAT),
      load<f32>(scale + c * FLOAT),
      dGamma + c * FLOAT,
      dBeta + c * FLOAT,
      mode,
      rectify,
    );
  }
}

/** The same for one channel: those that do not fill a vector. */
function normaliseChannelGradient(
  y: usize,
  out: usize,
  dOut: usize,
  dy: usize,
  kept: usize,
  rowBytes: usize,
  rows: i32,
  mean: f32,
  inverse: f32,
  scale: f32,
  dGamma: usize,
  dBeta: usize,
  mode: i32,
  rectify: i32,
): void {
  let sum: f32 = 0,
    product: f32 = 0;
  for (let row = 0; row < rows; row++) {
    const p = row * rowBytes;
    const d: f32 = rectify && !(load<f32>(out + p) > 0) ? 0 : load<f32>(dOut + p);
    store<f32>(kept + p, d);
    sum += d;
    product += d * (load<f32>(y + p) - mean);
  }
  product *= inverse;
  store<f32>(dBeta, sum);
  store<f32>(dGamma, product);
  const meanSum: f32 = mode === BATCH ? sum / <f32>rows : 0;
  const meanProduct: f32 = mode === BATCH ? (product / <f32>rows) * inverse : 0;
  for (let row = 0; row < rows; row++) {
    const p = row * rowBytes;
    store<f32>(dy + p, scale * (load<f32>(kept + p) - meanSum - (load<f32>(y + p) - mean) * meanProduct));
  }
}
