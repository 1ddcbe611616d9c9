import { FLOAT } from './vector';

/**
 * Global average pooling, a fully connected layer, and softmax cross-entropy from the logits (paper Sec. 3.3).
 * x [images, pixels, features], weight [features, classes], bias [classes], labels [images] int32;
 * receives pooled [images, features], difference [images, classes] = (softmax - one-hot) / images,
 * predictions [images] int32 (the first of the largest logits), and at `loss` the mean cross-entropy.
 */
export function classify(
  x: usize,
  weight: usize,
  bias: usize,
  labels: usize,
  pooled: usize,
  difference: usize,
  predictions: usize,
  loss: usize,
  images: i32,
  pixels: i32,
  features: i32,
  classes: i32,
): void {
  let total: f32 = 0;
  for (let image = 0; image < images; image++) {
    const features0 = pooled + image * features * FLOAT;
    poolImage(x + image * pixels * features * FLOAT, features0, pixels, features);
    const logits = difference + image * classes * FLOAT;
    let largest: f32 = -Infinity,
      winner = 0;
    for (let k = 0; k < classes; k++) {
      let logit = load<f32>(bias + k * FLOAT);
      for (let f = 0; f < features; f++)
        logit += load<f32>(features0 + f * FLOAT) * load<f32>(weight + (f * classes + k) * FLOAT);
      store<f32>(logits + k * FLOAT, logit);
      if (logit > largest) {
        largest = logit;
        winner = k;
      }
    }
    store<i32>(predictions + image * 4, winner);
    const label = load<i32>(labels + image * 4);
    const own = load<f32>(logits + label * FLOAT);
    let sum: f32 = 0;
    for (let k = 0; k < classes; k++) {
      const exponential = Mathf.exp(load<f32>(logits + k * FLOAT) - largest);
      store<f32>(logits + k * FLOAT, exponential);
      sum += exponential;
    }
    total += Mathf.log(sum) - (own - largest);
    for (let k = 0; k < classes; k++) {
      const probability = load<f32>(logits + k * FLOAT) / sum;
      const target: f32 = k === label ? 1 : 0;
      store<f32>(logits + k * FLOAT, (probability - target) / <f32>images);
    }
  }
  store<f32>(loss, total / <f32>images);
}

/** Mean over the pixels of one image. */
function poolImage(x: usize, pooled: usize, pixels: i32, features: i32): void {
  for (let f = 0; f < features; f++) {
    let sum: f32 = 0;
    for (let pixel = 0; pixel < pixels; pixel++) sum += load<f32>(x + (pixel * features + f) * FLOAT);
    store<f32>(pooled + f * FLOAT, sum / <f32>pixels);
  }
}
