import { convolveImage } from './convolve-image';
import { frameImage } from './frame';
import { packMatrix } from './pack-matrix';
import { turnFilters } from './turn-filters';
import { FLOAT, VECTOR, clear, roundToEight } from './vector';
import { isWinogradShape, winogradConvolution } from './winograd-convolution';
import { winogradScratch } from './winograd-scratch';

/** Where in the scratch memory its parts lie; returns where they end. */
function layOut(
  start: usize, height: i32, inputWidth: i32, width: i32, channels: i32, filters: i32, kernelSize: i32,
): usize {
  packed = start;
  edge = packed + roundToEight(channels) * kernelSize * kernelSize * filters * FLOAT;
  frame = edge + inputWidth * 2 * VECTOR;
  return frame + (height + 2) * (width + 2) * filters * FLOAT;
}
let packed: usize = 0;
let edge: usize = 0;
let frame: usize = 0;

/** Bytes of scratch memory that `convolutionInputGradient` needs. */
export function convolutionInputGradientScratch(
  images: i32, inputHeight: i32, inputWidth: i32, channels: i32, filters: i32, kernelSize: i32, stride: i32,
): usize {
  if (isWinogradShape(channels, filters, kernelSize, stride)) {
    return 9 * channels * filters * FLOAT + winogradScratch(inputHeight, inputWidth, filters, channels);
  }
  const height = (inputHeight + stride - 1) / stride, width = (inputWidth + stride - 1) / stride;
  return layOut(0, height, inputWidth, width, channels, filters, kernelSize);
}

/**
 * Gradient of a convolution with respect to its input, for kernels of 1x1 and 3x3 and strides of 1 and 2.
 * dy [images, ceil(inputHeight / stride), ceil(inputWidth / stride), filters],
 * weight [kernelSize, kernelSize, channels, filters], dx [images, inputHeight, inputWidth, channels].
 *
 * The pixels of dx fall into stride * stride phases. Within one, every pixel is reached by the same taps: the phase is
 * a convolution of dy, at stride 1, with these taps turned by 180 degrees and transposed.
 */
export function convolutionInputGradient(
  dy: usize, weight: usize, dx: usize, scratch: usize,
  images: i32, inputHeight: i32, inputWidth: i32, channels: i32, filters: i32, kernelSize: i32, stride: i32,
): void {
  const tap: usize = channels * filters * FLOAT;
  if (isWinogradShape(channels, filters, kernelSize, stride)) {
    turnFilters(weight, scratch, channels, filters);
    winogradConvolution(dy, scratch, dx, scratch + 9 * tap, images, inputHeight, inputWidth, filters, channels);
    return;
  }
  const height = (inputHeight + stride - 1) / stride, width = (inputWidth + stride - 1) / stride;
  layOut(scratch, height, inputWidth, width, channels, filters, kernelSize);
  const padding = (kernelSize - 1) >> 1, rim = stride === 1 ? padding : 0;
  const columns = width + 2;
  const frameRow: usize = columns * filters * FLOAT, pixel: usize = channels * FLOAT;
  clear(frame, (height + 2) * columns * filters);
  for (let down = 0; down < stride; down++) {
    const firstRow = firstTap(down, kernelSize, stride);
    for (let across = 0; across < stride; across++) {
      const firstColumn = firstTap(across, kernelSize, stride);
      const phase = dx + (down * inputWidth + across) * pixel;
      const rows = (inputHeight - down + stride - 1) / stride, pixels = (inputWidth - across + stride - 1) / stride;
      const tapRows = tapsOf(firstRow, stride), tapColumns = tapsOf(firstColumn, stride);
      const block: usize = tapRows * tapColumns * filters * 2 * VECTOR;
      for (let row = 0; row < tapRows; row++) {
        for (let column = 0; column < tapColumns; column++) {
          const own = (firstRow - row * stride) * kernelSize + firstColumn - column * stride;
          const target = packed + (row * tapColumns + column) * filters * 2 * VECTOR;
          packMatrix(weight + own * tap, FLOAT, filters * FLOAT, filters, channels, target, block);
        }
      }
      for (let image = 0; image < images; image++) {
        const target = phase + image * inputHeight * inputWidth * pixel;
        if (block === 0) {
          for (let i = 0; i < rows; i++) {
            clearPixels(target + i * stride * inputWidth * pixel, stride * pixel, pixels, channels);
          }
          continue;
        }
        frameImage(dy + image * height * width * filters * FLOAT, height, width, filters, frame, columns, rim);
        convolveImage(
          frame, frameRow, frameRow, filters * FLOAT, packed, tapRows, tapColumns * filters,
          target, stride * inputWidth * pixel, stride * pixel, rows, pixels, channels, edge,
        );
      }
    }
  }
}

/** The last tap of a kernel that reaches a phase of the input, the others `stride` before it; less than 0: there is none. */
function firstTap(phase: i32, kernelSize: i32, stride: i32): i32 {
  const padding = (kernelSize - 1) >> 1;
  let tap = kernelSize - 1;
  while (tap >= 0 && (phase + padding - tap) % stride !== 0) tap--;
  return tap;
}

function tapsOf(first: i32, stride: i32): i32 {
  return first < 0 ? 0 : first / stride + 1;
}

function clearPixels(target: usize, step: usize, pixels: i32, channels: i32): void {
  for (let j = 0; j < pixels; j++) clear(target + j * step, channels);
}
