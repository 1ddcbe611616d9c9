import { convolveImage } from './convolve-image';
import { frameImage } from './frame';
import { packMatrix } from './pack-matrix';
import { FLOAT, VECTOR, clear, roundToEight } from './vector';
import { isWinogradShape, winogradConvolution } from './winograd-convolution';
import { winogradScratch } from './winograd-scratch';

/** Where in the scratch memory its parts lie; returns where they end. */
function layOut(
  start: usize, inputHeight: i32, inputWidth: i32, channels: i32, filters: i32, kernelSize: i32,
): usize {
  const rim = kernelSize - 1;
  packed = start;
  edge = packed + roundToEight(filters) * kernelSize * kernelSize * channels * FLOAT;
  frame = edge + inputHeight * inputWidth * 2 * VECTOR;
  return frame + (inputHeight + rim) * (inputWidth + rim) * channels * FLOAT;
}
let packed: usize = 0;
let edge: usize = 0;
let frame: usize = 0;

/** Bytes of scratch memory that `convolution` needs. */
export function convolutionScratch(
  images: i32, inputHeight: i32, inputWidth: i32, channels: i32, filters: i32, kernelSize: i32, stride: i32,
  direct: bool,
): usize {
  if (!direct && isWinogradShape(channels, filters, kernelSize, stride)) {
    return winogradScratch(inputHeight, inputWidth, channels, filters);
  }
  return layOut(0, inputHeight, inputWidth, channels, filters, kernelSize);
}

/**
 * Convolution, zero-padded by (kernelSize - 1) / 2 on every side.
 * x [images, inputHeight, inputWidth, channels], weight [kernelSize, kernelSize, channels, filters],
 * y [images, ceil(inputHeight / stride), ceil(inputWidth / stride), filters].
 * Winograd's filtering adds pixels before it multiplies, which rounds; where `direct` is set it is not used.
 */
export function convolution(
  x: usize, weight: usize, y: usize, scratch: usize,
  images: i32, inputHeight: i32, inputWidth: i32, channels: i32, filters: i32, kernelSize: i32, stride: i32,
  direct: bool,
): void {
  if (!direct && isWinogradShape(channels, filters, kernelSize, stride)) {
    winogradConvolution(x, weight, y, scratch, images, inputHeight, inputWidth, channels, filters);
    return;
  }
  layOut(scratch, inputHeight, inputWidth, channels, filters, kernelSize);
  const padding = (kernelSize - 1) >> 1, depth = kernelSize * kernelSize * channels, run = kernelSize * channels;
  const height = (inputHeight + stride - 1) / stride, width = (inputWidth + stride - 1) / stride;
  const columns = inputWidth + 2 * padding;
  const pixel: usize = channels * FLOAT, out: usize = filters * FLOAT, frameRow = columns * pixel;
  packMatrix(weight, out, FLOAT, depth, filters, packed, depth * 2 * VECTOR);
  if (padding > 0) clear(frame, (inputHeight + 2 * padding) * columns * channels);
  for (let image = 0; image < images; image++) {
    const source = x + image * inputHeight * inputWidth * pixel, target = y + image * height * width * out;
    if (padding > 0) {
      frameImage(source, inputHeight, inputWidth, channels, frame, columns, padding);
      convolveImage(
        frame, frameRow, stride * frameRow, stride * pixel, packed, kernelSize, run,
        target, width * out, out, height, width, filters, edge,
      );
    } else if (stride > 1) {
      convolveImage(
        source, frameRow, stride * frameRow, stride * pixel, packed, kernelSize, run,
        target, width * out, out, height, width, filters, edge,
      );
    } else {
      // Nothing is padded or left out: the pixels of the whole image are one row.
      convolveImage(source, 0, 0, pixel, packed, 1, run, target, 0, out, 1, height * width, filters, edge);
    }
  }
}
