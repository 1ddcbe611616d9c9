import { directFilterGradient, directFilterGradientScratch } from './direct-filter-gradient';
import { isWinogradShape } from './winograd-convolution';
import { winogradFilterGradient } from './winograd-filter-gradient';
import { winogradScratch } from './winograd-scratch';

/** Pixels of the output along a side. */
// @ts-ignore: decorator
@inline
function outputSize(size: i32, stride: i32): i32 {
  return (size + stride - 1) / stride;
}

/** Bytes of scratch memory that `convolutionFilterGradient` needs. */
export function convolutionFilterGradientScratch(
  images: i32, inputHeight: i32, inputWidth: i32, channels: i32, filters: i32, kernelSize: i32, stride: i32,
): usize {
  if (isWinogradShape(channels, filters, kernelSize, stride)) {
    return winogradScratch(inputHeight, inputWidth, channels, filters);
  }
  return directFilterGradientScratch(
    channels, outputSize(inputHeight, stride), outputSize(inputWidth, stride), filters,
    kernelSize, kernelSize, stride, stride,
  );
}

/**
 * Gradient of a convolution with respect to its filters, zero-padded by (kernelSize - 1) / 2 on every side.
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
  const padding = (kernelSize - 1) >> 1;
  directFilterGradient(
    x, dy, dw, scratch, images, inputHeight, inputWidth, channels,
    outputSize(inputHeight, stride), outputSize(inputWidth, stride), filters,
    kernelSize, kernelSize, stride, stride, padding, padding,
  );
}
