import { measure } from './measure';
import { FLOAT, copy, multiplyAdd, read, write } from './vector';

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
 * The running variance is the unbiased one, as in PyTorch. `totals` is room for [channels] doubles.
 */
export function normalise(
  y: usize, gamma: usize, beta: usize, runningMean: usize, runningVariance: usize, statistics: usize, out: usize,
  images: i32, height: i32, width: i32, channels: i32, mode: i32, rectify: i32,
  shortcut: usize, shortcutRows: i32, shortcutColumns: i32, shortcutChannels: i32, stride: i32, totals: usize,
): void {
  const mean = statistics, inverse = mean + channels * FLOAT;
  if (mode === BATCH) {
    measure(y, images, height * width, channels, mean, inverse, totals);
    updateRunning(mean, inverse, runningMean, runningVariance, <f32>(images * height * width), channels);
  } else if (mode === RUNNING) {
    copy(mean, runningMean, channels);
    copy(inverse, runningVariance, channels);
  }
  scaleAndShift(statistics, gamma, beta, channels, mode !== NONE);
  const imageBytes: usize = height * width * channels * FLOAT, shortcutPixel: usize = shortcutChannels * FLOAT;
  const shortcutRow: usize = shortcutColumns * shortcutPixel;
  for (let image = 0; image < images; image++) {
    const from = y + image * imageBytes, to = out + image * imageBytes;
    const added = shortcut + image * shortcutRows * shortcutRow;
    // A vector has either four channels of the shortcut or none.
    for (let c = 0; c < channels;) {
      const isAdded = shortcut !== 0 && c < shortcutChannels, at: usize = c * FLOAT;
      const own = isAdded ? added + at : 0, row = stride * shortcutRow, pixel = stride * shortcutPixel;
      if (c + 4 <= (isAdded ? shortcutChannels : channels)) {
        apply<v128>(from + at, to + at, statistics + at, own, height, width, channels, row, pixel, rectify);
        c += 4;
      } else {
        apply<f32>(from + at, to + at, statistics + at, own, height, width, channels, row, pixel, rectify);
        c += 1;
      }
    }
  }
}

function updateRunning(
  mean: usize, variance: usize, runningMean: usize, runningVariance: usize, count: f32, channels: i32,
): void {
  const unbiased: f32 = count / (count - 1);
  const bytes: usize = channels * FLOAT;
  for (let at: usize = 0; at < bytes; at += FLOAT) {
    store<f32>(runningMean + at, PAST * load<f32>(runningMean + at) + (1 - PAST) * load<f32>(mean + at));
    const own = load<f32>(variance + at) * unbiased;
    store<f32>(runningVariance + at, PAST * load<f32>(runningVariance + at) + (1 - PAST) * own);
  }
}

/**
 * Rows 2 and 3 of the statistics from mean and variance, which 1 / deviation replaces. Without BN all four are what
 * changes nothing: 0, 1, 1 and 0. Their memory may hold infinities of a network before.
 */
function scaleAndShift(statistics: usize, gamma: usize, beta: usize, channels: i32, isNormalised: bool): void {
  const row: usize = channels * FLOAT;
  for (let at = statistics; at < statistics + row; at += FLOAT) {
    let scale: f32 = 1, shift: f32 = 0;
    if (!isNormalised) {
      store<f32>(at, 0);
      store<f32>(at + row, 1);
    } else {
      const reciprocal: f32 = 1 / Mathf.sqrt(load<f32>(at + row) + EPSILON);
      store<f32>(at + row, reciprocal);
      scale = load<f32>(gamma + (at - statistics)) * reciprocal;
      shift = load<f32>(beta + (at - statistics)) - load<f32>(at) * scale;
    }
    store<f32>(at + 2 * row, scale);
    store<f32>(at + 3 * row, shift);
  }
}

/** out = max(y scale + shift + shortcut, 0) for some channels of one image; without ReLU the sum itself. */
function apply<T>(
  y: usize, out: usize, statistics: usize, shortcut: usize, height: i32, width: i32, channels: i32,
  shortcutRow: usize, shortcutPixel: usize, rectify: i32,
): void {
  const pixel: usize = channels * FLOAT;
  const scale = read<T>(statistics + 2 * pixel), shift = read<T>(statistics + 3 * pixel);
  const floor = f32x4.splat(rectify ? 0 : -Infinity);
  if (shortcut === 0) {
    for (const end = y + height * width * pixel; y < end; y += pixel, out += pixel) {
      write<T>(out, f32x4.max(multiplyAdd(read<T>(y), scale, shift), floor));
    }
    return;
  }
  for (let i = 0; i < height; i++) {
    let own = shortcut + i * shortcutRow;
    for (const end = y + width * pixel; y < end; y += pixel, out += pixel, own += shortcutPixel) {
      write<T>(out, f32x4.max(f32x4.add(multiplyAdd(read<T>(y), scale, shift), read<T>(own)), floor));
    }
  }
}
