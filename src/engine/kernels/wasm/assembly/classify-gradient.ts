import { FLOAT } from './vector';

/**
 * Gradient of `classify`'s loss, times `upstream`: dx [images, pixels, features], dWeight [features, classes],
 * dBias [classes], from pooled [images, features] and difference [images, classes].
 */
export function classifyGradient(
  weight: usize, pooled: usize, difference: usize, upstream: f32, dx: usize, dWeight: usize, dBias: usize,
  images: i32, pixels: i32, features: i32, classes: i32,
): void {
  memory.fill(dWeight, 0, features * classes * FLOAT);
  memory.fill(dBias, 0, classes * FLOAT);
  for (let image = 0; image < images; image++) {
    const own = difference + image * classes * FLOAT;
    for (let k = 0; k < classes; k++) accumulate(dBias + k * FLOAT, upstream * load<f32>(own + k * FLOAT));
    const first = dx + image * pixels * features * FLOAT;
    for (let f = 0; f < features; f++) {
      const feature = load<f32>(pooled + (image * features + f) * FLOAT);
      let sum: f32 = 0;
      for (let k = 0; k < classes; k++) {
        const d = upstream * load<f32>(own + k * FLOAT);
        sum += load<f32>(weight + (f * classes + k) * FLOAT) * d;
        accumulate(dWeight + (f * classes + k) * FLOAT, feature * d);
      }
      store<f32>(first + f * FLOAT, sum / <f32>pixels);
    }
    for (let pixel = 1; pixel < pixels; pixel++) memory.copy(first + pixel * features * FLOAT, first, features * FLOAT);
  }
}

// @ts-ignore: decorator
@inline
function accumulate(address: usize, value: f32): void {
  store<f32>(address, load<f32>(address) + value);
}
