import { addProducts } from './add-products';
import { copyRows } from './frame';
import { FLOAT, VECTOR, clear, copy, roundToEight } from './vector';

/** Pixels of a frame: what the kernel reads while it stands at all places of the output. */
// @ts-ignore: decorator
@inline
function framed(size: i32, kernelSize: i32, stride: i32): i32 {
  return (size - 1) * stride + kernelSize;
}

/** Where in the scratch memory its parts lie; returns where they end. */
function layOut(
  start: usize, channels: i32, height: i32, width: i32, filters: i32,
  kernelHeight: i32, kernelWidth: i32, strideHeight: i32, strideWidth: i32,
): usize {
  const columns = roundToEight(filters);
  sums = start;
  gradient = sums + kernelHeight * tapsInFours(kernelWidth, channels) * columns * FLOAT;
  frame = gradient + height * width * columns * FLOAT;
  // The last taps of a row are read in fours, up to three floats too far.
  return frame +
    (framed(height, kernelHeight, strideHeight) * framed(width, kernelWidth, strideWidth) * channels + 3) * FLOAT;
}
let sums: usize = 0;
let gradient: usize = 0;
let frame: usize = 0;

/** A tap is a column and an input channel of one kernel row, neighbours in the frame as in the weights. */
function tapsInFours(kernelWidth: i32, channels: i32): i32 {
  return (kernelWidth * channels + 3) & ~3;
}

/** Rows of the output whose products are added together: all that they read stays in the second-level cache. */
// @ts-ignore: decorator
@inline
function rowsAtATime(rowBytes: usize): i32 {
  return max(1, <i32>(524288 / rowBytes));
}

/** Bytes of scratch memory that `directFilterGradient` needs. */
export function directFilterGradientScratch(
  channels: i32, height: i32, width: i32, filters: i32,
  kernelHeight: i32, kernelWidth: i32, strideHeight: i32, strideWidth: i32,
): usize {
  return layOut(0, channels, height, width, filters, kernelHeight, kernelWidth, strideHeight, strideWidth);
}

/**
 * Gradient of a convolution with respect to its filters, summed image by image.
 * x [images, inputHeight, inputWidth, channels], padded by paddingTop and paddingLeft zeros before its first row and
 * column, and by as many after its last as the output needs; dy [images, height, width, filters],
 * dw [kernelHeight, kernelWidth, channels, filters].
 */
export function directFilterGradient(
  x: usize, dy: usize, dw: usize, scratch: usize,
  images: i32, inputHeight: i32, inputWidth: i32, channels: i32, height: i32, width: i32, filters: i32,
  kernelHeight: i32, kernelWidth: i32, strideHeight: i32, strideWidth: i32, paddingTop: i32, paddingLeft: i32,
): void {
  layOut(scratch, channels, height, width, filters, kernelHeight, kernelWidth, strideHeight, strideWidth);
  const rows = framed(height, kernelHeight, strideHeight), columns = framed(width, kernelWidth, strideWidth);
  // Of x, what the kernel ever reads.
  const usedRows = min(inputHeight, rows - paddingTop), usedColumns = max(0, min(inputWidth, columns - paddingLeft));
  const taps = tapsInFours(kernelWidth, channels), lanes = roundToEight(filters), pixels = height * width;
  const pixel: usize = channels * FLOAT, frameRow = columns * pixel, sumsRow: usize = lanes * FLOAT;
  const out: usize = filters * FLOAT;
  const together = rowsAtATime(strideHeight * frameRow + width * sumsRow);
  clear(frame, rows * columns * channels + 3);
  clear(gradient, pixels * lanes);
  clear(sums, kernelHeight * taps * lanes);
  for (let image = 0; image < images; image++) {
    const source = x + image * inputHeight * inputWidth * pixel;
    const first = frame + paddingTop * frameRow + paddingLeft * pixel;
    copyRows(source, inputWidth * pixel, first, frameRow, usedRows, usedColumns * channels);
    let own = dy + image * pixels * out;
    if (lanes > filters) {
      copyRows(own, out, gradient, sumsRow, pixels, filters);
      own = gradient;
    }
    for (let top = 0; top < height; top += together) {
      const count = min(together, height - top), read = frame + top * strideHeight * frameRow;
      const given = own + top * width * sumsRow;
      for (let row = 0; row < kernelHeight; row++) {
        for (let tap = 0; tap < taps; tap += 4) {
          for (let filter = 0; filter < lanes; filter += 8) {
            addProducts(
              read + row * frameRow + tap * FLOAT, strideHeight * frameRow, strideWidth * pixel,
              given + filter * FLOAT, sumsRow, VECTOR, count, width,
              sums + (row * taps + tap) * sumsRow + filter * FLOAT, sumsRow,
            );
          }
        }
      }
    }
  }
  for (let row = 0; row < kernelHeight; row++) {
    for (let tap = 0; tap < kernelWidth * channels; tap++) {
      copy(dw + (row * kernelWidth * channels + tap) * out, sums + (row * taps + tap) * sumsRow, filters);
    }
  }
}
