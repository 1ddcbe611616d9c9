import { addProducts } from './add-products';
import { frameImage } from './frame';
import { FLOAT, VECTOR, clear, copy, roundToEight } from './vector';
import { isWinogradShape } from './winograd-convolution';
import { winogradFilterGradient } from './winograd-filter-gradient';
import { winogradScratch } from './winograd-scratch';

/** Where in the scratch memory its parts lie; returns where they end. */
function layOut(start: usize, inputHeight: i32, inputWidth: i32, channels: i32, filters: i32, kernelSize: i32): usize {
  const rim = kernelSize - 1, columns = roundToEight(filters);
  sums = start;
  gradient = sums + kernelSize * tapsInFours(kernelSize, channels) * columns * FLOAT;
  frame = gradient + inputHeight * inputWidth * columns * FLOAT;
  // The last taps of a row are read in fours, up to three floats too far.
  return frame + ((inputHeight + rim) * (inputWidth + rim) * channels + 3) * FLOAT;
}
let sums: usize = 0;
let gradient: usize = 0;
let frame: usize = 0;

/** A tap is a column and an input channel of one kernel row, neighbours in the frame as in the weights. */
function tapsInFours(kernelSize: i32, channels: i32): i32 {
  return (kernelSize * channels + 3) & ~3;
}

/** Bytes of scratch memory that `convolutionFilterGradient` needs. */
export function convolutionFilterGradientScratch(
  images: i32, inputHeight: i32, inputWidth: i32, channels: i32, filters: i32, kernelSize: i32, stride: i32,
): usize {
  if (isWinogradShape(channels, filters, kernelSize, stride)) {
    return winogradScratch(inputHeight, inputWidth, channels, filters);
  }
  return layOut(0, inputHeight, inputWidth, channels, filters, kernelSize);
}

/**
 * Gradient of a convolution with respect to its filters, summed image by image.
 * x [images, inputHeight, inputWidth, channels],
 * dy [images, ceil(inputHeight / stride), ceil(inputWidth / stride), filters],
 * dw [kernelSize, kernelSize, channels, filters].
 */
export function convolutionFilterGradient(
  x: usize, dy: usize, dw: usize, scratch: usize,
  images: i32, inputHeight: i32, inputWidth: i32, channels: i32, filters: i32, kernelSize: i32, stride: i32,
): void {
  if (isWinogradShape(channels, filters, kernelSize, stride)) {
    winogradFilterGradient(x, dy, dw, scratch, images, inputHeight, inputWidth, channels, filters);
    return;
  }
  layOut(scratch, inputHeight, inputWidth, channels, filters, kernelSize);
  const padding = (kernelSize - 1) >> 1;
  const height = (inputHeight + stride - 1) / stride, width = (inputWidth + stride - 1) / stride;
  const columns = inputWidth + 2 * padding, taps = tapsInFours(kernelSize, channels), lanes = roundToEight(filters);
  const frameRow: usize = columns * channels * FLOAT, sumsRow: usize = lanes * FLOAT;
  clear(frame, (inputHeight + 2 * padding) * columns * channels + 3);
  clear(gradient, height * width * lanes);
  clear(sums, kernelSize * taps * lanes);
  for (let image = 0; image < images; image++) {
    const source = x + image * inputHeight * inputWidth * channels * FLOAT;
    frameImage(source, inputHeight, inputWidth, channels, frame, columns, padding);
    let own = dy + image * height * width * filters * FLOAT;
    if (lanes > filters) {
      for (let pixel = 0; pixel < height * width; pixel++) {
        copy(gradient + pixel * sumsRow, own + pixel * filters * FLOAT, filters);
      }
      own = gradient;
    }
    for (let row = 0; row < kernelSize; row++) {
      for (let tap = 0; tap < taps; tap += 4) {
        for (let filter = 0; filter < lanes; filter += 8) {
          addProducts(
            frame + row * frameRow + tap * FLOAT, stride * frameRow, stride * channels * FLOAT,
            own + filter * FLOAT, sumsRow, VECTOR, height, width,
            sums + (row * taps + tap) * sumsRow + filter * FLOAT, sumsRow,
          );
        }
      }
    }
  }
  for (let row = 0; row < kernelSize; row++) {
    for (let tap = 0; tap < kernelSize * channels; tap++) {
      copy(dw + (row * kernelSize * channels + tap) * filters * FLOAT, sums + (row * taps + tap) * sumsRow, filters);
    }
  }
}
