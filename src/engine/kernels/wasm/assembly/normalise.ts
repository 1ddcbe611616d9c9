import { FLOAT, multiplyAdd } from './vector';

/** Where scale and shift come from: nowhere (a net without BN), the running statistics, or this mini-batch. */
export const NONE = 0, RUNNING = 1, BATCH = 2;

/** BN's epsilon and the share of the past in its running statistics (0.9 in Caffe's words, 0.1 in PyTorch's). */
const EPSILON: f32 = 1e-5;
const PAST: f32 = 0.9;

/**
 * Batch normalisation, shortcut addition and ReLU in one: out = relu(gamma (y - mean) / deviation + beta + shortcut).
 * y, out [images, height, width, channels]; gamma, beta, runningMean, runningVariance [channels];
 * statistics [4, channels] receives mean, 1 / deviation, scale, shift.
 * shortcut [images, .., shortcutColumns, shortcutChannels] or 0: read in place, every `stride`-th pixel; channels that
 * it lacks count as zero (option A, paper Sec. 3.3).
 * The running variance is the unbiased one, as in PyTorch.
 */
export function normalise(
  y: usize, gamma: usize, beta: usize, runningMean: usize, runningVariance: usize, statistics: usize, out: usize,
  images: i32, height: i32, width: i32, channels: i32, mode: i32, rectify: i32,
  shortcut: usize, shortcutRows: i32, shortcutColumns: i32, shortcutChannels: i32, stride: i32,
): void {
  const mean = statistics, inverse = mean + channels * FLOAT, scale = inverse + channels * FLOAT, shift = scale + channels * FLOAT;
  const pixels = height * width;
  if (mode === BATCH) {
    measure(y, images, pixels, channels, mean, inverse);
    updateRunning(mean, inverse, runningMean, runningVariance, <f32>(images * pixels), channels);
  } else if (mode === RUNNING) {
    memory.copy(mean, runningMean, channels * FLOAT);
    memory.copy(inverse, runningVariance, channels * FLOAT);
  }
  for (let c = 0; c < channels; c++) {
    const at: usize = c * FLOAT;
    let factor: f32 = 1, offset: f32 = 0;
    if (mode !== NONE) {
      const reciprocal: f32 = 1 / Mathf.sqrt(load<f32>(inverse + at) + EPSILON);
      store<f32>(inverse + at, reciprocal);
      factor = load<f32>(gamma + at) * reciprocal;
      offset = load<f32>(beta + at) - load<f32>(mean + at) * factor;
    }
    store<f32>(scale + at, factor);
    store<f32>(shift + at, offset);
  }
  const pixelBytes: usize = channels * FLOAT;
  const floor: f32 = rectify ? 0 : -Infinity;
  for (let image = 0; image < images; image++) {
    for (let i = 0; i < height; i++) {
      const row = (image * pixels + i * width) * pixelBytes;
      const source = shortcut + (image * shortcutRows + i * stride) * shortcutColumns * shortcutChannels * FLOAT;
      for (let j = 0; j < width; j++) {
        const at = row + j * pixelBytes;
        applyPixel(y + at, scale, shift, out + at, channels, floor);
        if (shortcut !== 0) {
          addPixel(y + at, scale, shift, source + j * stride * shortcutChannels * FLOAT, out + at, shortcutChannels, floor);
        }
      }
    }
  }
}

/** Mean and biased variance of y [images * pixels, channels] over its rows, summed image by image. */
function measure(y: usize, images: i32, pixels: i32, channels: i32, mean: usize, variance: usize): void {
  const count: f32 = <f32>(images * pixels);
  const rowBytes: usize = channels * FLOAT;
  const tiled = channels & ~3;
  for (let c = 0; c < tiled; c += 4) {
    let total = f32x4.splat(0);
    for (let image = 0; image < images; image++) total = f32x4.add(total, sum4(y + image * pixels * rowBytes + c * FLOAT, pixels, rowBytes));
    const centre = f32x4.div(total, f32x4.splat(count));
    total = f32x4.splat(0);
    for (let image = 0; image < images; image++) total = f32x4.add(total, squares4(y + image * pixels * rowBytes + c * FLOAT, pixels, rowBytes, centre));
    v128.store(mean + c * FLOAT, centre);
    v128.store(variance + c * FLOAT, f32x4.div(total, f32x4.splat(count)));
  }
  for (let c = tiled; c < channels; c++) {
    const column = y + c * FLOAT;
    let total: f32 = 0;
    for (let row = 0; row < images * pixels; row++) total += load<f32>(column + row * rowBytes);
    const centre = total / count;
    total = 0;
    for (let row = 0; row < images * pixels; row++) {
      const difference = load<f32>(column + row * rowBytes) - centre;
      total += difference * difference;
    }
    store<f32>(mean + c * FLOAT, centre);
    store<f32>(variance + c * FLOAT, total / count);
  }
}

/** Sum over rows of four channels; four partial sums hide the latency of the additions. */
function sum4(column: usize, rows: i32, rowBytes: usize): v128 {
  let a = f32x4.splat(0), b = a, c = a, d = a;
  const unrolled = rows & ~3;
  let row = 0;
  for (; row < unrolled; row += 4) {
    a = f32x4.add(a, v128.load(column));
    b = f32x4.add(b, v128.load(column + rowBytes));
    c = f32x4.add(c, v128.load(column + 2 * rowBytes));
    d = f32x4.add(d, v128.load(column + 3 * rowBytes));
    column += 4 * rowBytes;
  }
  for (; row < rows; row++) { a = f32x4.add(a, v128.load(column)); column += rowBytes; }
  return f32x4.add(f32x4.add(a, b), f32x4.add(c, d));
}

/** Sum over rows of the squared distance of four channels from their means. */
function squares4(column: usize, rows: i32, rowBytes: usize, mean: v128): v128 {
  let a = f32x4.splat(0), b = a, c = a, d = a;
  const unrolled = rows & ~3;
  let row = 0;
  for (; row < unrolled; row += 4) {
    const p = f32x4.sub(v128.load(column), mean), q = f32x4.sub(v128.load(column + rowBytes), mean);
    const r = f32x4.sub(v128.load(column + 2 * rowBytes), mean), s = f32x4.sub(v128.load(column + 3 * rowBytes), mean);
    a = multiplyAdd(p, p, a); b = multiplyAdd(q, q, b); c = multiplyAdd(r, r, c); d = multiplyAdd(s, s, d);
    column += 4 * rowBytes;
  }
  for (; row < rows; row++) {
    const p = f32x4.sub(v128.load(column), mean);
    a = multiplyAdd(p, p, a);
    column += rowBytes;
  }
  return f32x4.add(f32x4.add(a, b), f32x4.add(c, d));
}

function updateRunning(mean: usize, variance: usize, runningMean: usize, runningVariance: usize, count: f32, channels: i32): void {
  const unbiased: f32 = count / (count - 1);
  const bytes: usize = channels * FLOAT;
  for (let at: usize = 0; at < bytes; at += FLOAT) {
    store<f32>(runningMean + at, PAST * load<f32>(runningMean + at) + (1 - PAST) * load<f32>(mean + at));
    store<f32>(runningVariance + at, PAST * load<f32>(runningVariance + at) + (1 - PAST) * (load<f32>(variance + at) * unbiased));
  }
}

/** out = max(y scale + shift, floor) for the channels of one pixel. */
// @ts-ignore: decorator
@inline
function applyPixel(y: usize, scale: usize, shift: usize, out: usize, channels: i32, floor: f32): void {
  const bytes: usize = channels * FLOAT, tiled = bytes & ~15;
  let at: usize = 0;
  for (; at < tiled; at += 16) {
    v128.store(out + at, f32x4.max(multiplyAdd(v128.load(y + at), v128.load(scale + at), v128.load(shift + at)), f32x4.splat(floor)));
  }
  for (; at < bytes; at += FLOAT) {
    store<f32>(out + at, max<f32>(load<f32>(y + at) * load<f32>(scale + at) + load<f32>(shift + at), floor));
  }
}

/** out = max(y scale + shift + shortcut, floor) for the channels that the shortcut has. */
// @ts-ignore: decorator
@inline
function addPixel(y: usize, scale: usize, shift: usize, shortcut: usize, out: usize, channels: i32, floor: f32): void {
  const bytes: usize = channels * FLOAT, tiled = bytes & ~15;
  let at: usize = 0;
  for (; at < tiled; at += 16) {
    const normalised = multiplyAdd(v128.load(y + at), v128.load(scale + at), v128.load(shift + at));
    v128.store(out + at, f32x4.max(f32x4.add(normalised, v128.load(shortcut + at)), f32x4.splat(floor)));
  }
  for (; at < bytes; at += FLOAT) {
    const normalised = load<f32>(y + at) * load<f32>(scale + at) + load<f32>(shift + at);
    store<f32>(out + at, max<f32>(normalised + load<f32>(shortcut + at), floor));
  }
}
