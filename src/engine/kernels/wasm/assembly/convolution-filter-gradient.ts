import { padImage } from './pad-image';
import { FLOAT, multiplyAdd } from './vector';

/**
 * Gradient of a convolution with respect to its filters, summed image by image.
 * x [images, inputHeight, inputWidth, inputChannels], dy [images, height, width, filters],
 * dw [kernelSize, kernelSize, inputChannels, filters]; `frame` is room for one padded image.
 */
export function convolutionFilterGradient(
  x: usize, dy: usize, dw: usize, frame: usize, images: i32, inputHeight: i32, inputWidth: i32, inputChannels: i32,
  height: i32, width: i32, filters: i32, kernelSize: i32, stride: i32,
): void {
  const padding = (kernelSize - 1) >> 1;
  const rows = inputHeight + 2 * padding, columns = inputWidth + 2 * padding;
  memory.fill(dw, 0, kernelSize * kernelSize * inputChannels * filters * FLOAT);
  for (let image = 0; image < images; image++) {
    let source = x + image * inputHeight * inputWidth * inputChannels * FLOAT;
    if (padding > 0) {
      padImage(source, inputHeight, inputWidth, inputChannels, frame, rows, columns, padding, 1);
      source = frame;
    }
    const gradient = dy + image * height * width * filters * FLOAT;
    addImage(source, columns, inputChannels, gradient, height, width, filters, dw, kernelSize, stride);
  }
}

/**
 * Adds one image's part. A tile is four taps by eight filters; a tap is a column and an input channel of one kernel
 * row, neighbours in the frame as in the filters.
 */
function addImage(
  frame: usize, columns: i32, inputChannels: i32, dy: usize, height: i32, width: i32, filters: i32,
  dw: usize, kernelSize: i32, stride: i32,
): void {
  const frameRow: usize = columns * inputChannels * FLOAT;
  const step: usize = stride * inputChannels * FLOAT;
  const weightRow: usize = filters * FLOAT;
  const run = kernelSize * inputChannels;
  const tiledTaps = run & ~3;
  const tiledFilters = filters & ~7;
  for (let row = 0; row < kernelSize; row++) {
    const top = frame + row * frameRow;
    const target = dw + row * run * weightRow;
    for (let tap = 0; tap < tiledTaps; tap += 4) {
      for (let filter = 0; filter < tiledFilters; filter += 8) {
        let a0 = f32x4.splat(0), a1 = a0, b0 = a0, b1 = a0, c0 = a0, c1 = a0, d0 = a0, d1 = a0;
        let g = dy + filter * FLOAT;
        for (let i = 0; i < height; i++) {
          let p = top + i * stride * frameRow + tap * FLOAT;
          for (let j = 0; j < width; j++) {
            const g0 = v128.load(g), g1 = v128.load(g, 16);
            const xa = v128.load_splat<f32>(p), xb = v128.load_splat<f32>(p, 4);
            const xc = v128.load_splat<f32>(p, 8), xd = v128.load_splat<f32>(p, 12);
            a0 = multiplyAdd(xa, g0, a0); a1 = multiplyAdd(xa, g1, a1);
            b0 = multiplyAdd(xb, g0, b0); b1 = multiplyAdd(xb, g1, b1);
            c0 = multiplyAdd(xc, g0, c0); c1 = multiplyAdd(xc, g1, c1);
            d0 = multiplyAdd(xd, g0, d0); d1 = multiplyAdd(xd, g1, d1);
            p += step; g += weightRow;
          }
        }
        const out = target + tap * weightRow + filter * FLOAT;
        add8(out, a0, a1); add8(out + weightRow, b0, b1);
        add8(out + 2 * weightRow, c0, c1); add8(out + 3 * weightRow, d0, d1);
      }
    }
    for (let tap = tiledTaps; tap < run; tap++) {
      for (let filter = 0; filter < tiledFilters; filter += 8) {
        let a0 = f32x4.splat(0), a1 = a0;
        let g = dy + filter * FLOAT;
        for (let i = 0; i < height; i++) {
          let p = top + i * stride * frameRow + tap * FLOAT;
          for (let j = 0; j < width; j++) {
            const xa = v128.load_splat<f32>(p);
            a0 = multiplyAdd(xa, v128.load(g), a0); a1 = multiplyAdd(xa, v128.load(g, 16), a1);
            p += step; g += weightRow;
          }
        }
        add8(target + tap * weightRow + filter * FLOAT, a0, a1);
      }
    }
    for (let tap = 0; tap < run; tap++) {
      for (let filter = tiledFilters; filter < filters; filter++) {
        const out = target + tap * weightRow + filter * FLOAT;
        let sum: f32 = 0;
        for (let i = 0; i < height; i++) {
          for (let j = 0; j < width; j++) {
            const value = load<f32>(top + i * stride * frameRow + j * step + tap * FLOAT);
            sum += value * load<f32>(dy + (i * width + j) * weightRow + filter * FLOAT);
          }
        }
        store<f32>(out, load<f32>(out) + sum);
      }
    }
  }
}

// @ts-ignore: decorator
@inline
function add8(address: usize, low: v128, high: v128): void {
  v128.store(address, f32x4.add(v128.load(address), low));
  v128.store(address, f32x4.add(v128.load(address, 16), high), 16);
}
