// The gradient of a convolution by its filters as a module of its own, with a memory of its own, for TensorFlow.js on
// other people's pages: any size, stride and padding.
import { directFilterGradient, directFilterGradientScratch } from './direct-filter-gradient';
import { copyRows } from './frame';
import { FLOAT, clear } from './vector';
import { isWinogradShape } from './winograd-convolution';
import { winogradFilterGradient } from './winograd-filter-gradient';
import { winogradScratch } from './winograd-scratch';

/**
 * Whether Winograd's filtering computes this gradient. It takes one zero on every side; where the convolution has fewer,
 * the gradient gets a rim of zeros instead, which is worth it unless the rim is a third of the maps.
 */
function isWinograd(
  inputHeight: i32, inputWidth: i32, channels: i32, height: i32, width: i32, filters: i32,
  kernelHeight: i32, kernelWidth: i32, strideHeight: i32, strideWidth: i32, paddingTop: i32, paddingLeft: i32,
): bool {
  return kernelHeight === kernelWidth && strideHeight === strideWidth &&
    isWinogradShape(channels, filters, kernelHeight, strideHeight) &&
    paddingTop <= 1 && height + 1 - paddingTop <= inputHeight &&
    paddingLeft <= 1 && width + 1 - paddingLeft <= inputWidth &&
    2 * inputHeight * inputWidth <= 3 * height * width;
}

/** Bytes of scratch memory that `filterGradient` needs. */
export function filterGradientScratch(
  images: i32, inputHeight: i32, inputWidth: i32, channels: i32, height: i32, width: i32, filters: i32,
  kernelHeight: i32, kernelWidth: i32, strideHeight: i32, strideWidth: i32, paddingTop: i32, paddingLeft: i32,
): usize {
  if (
    isWinograd(
      inputHeight, inputWidth, channels, height, width, filters,
      kernelHeight, kernelWidth, strideHeight, strideWidth, paddingTop, paddingLeft,
    )
  ) {
    const rimmed: usize = height === inputHeight && width === inputWidth
      ? 0
      : images * inputHeight * inputWidth * filters * FLOAT;
    return rimmed + winogradScratch(inputHeight, inputWidth, channels, filters);
  }
  return directFilterGradientScratch(
    channels, height, width, filters, kernelHeight, kernelWidth, strideHeight, strideWidth,
  );
}

/**
 * Gradient of a convolution with respect to its filters.
 * x [images, inputHeight, inputWidth, channels], padded by paddingTop and paddingLeft zeros before its first row and
 * column, and by as many after its last as the output needs; dy [images, height, width, filters],
 * dw [kernelHeight, kernelWidth, channels, filters].
 */
export function filterGradient(
  x: usize, dy: usize, dw: usize, scratch: usize,
  images: i32, inputHeight: i32, inputWidth: i32, channels: i32, height: i32, width: i32, filters: i32,
  kernelHeight: i32, kernelWidth: i32, strideHeight: i32, strideWidth: i32, paddingTop: i32, paddingLeft: i32,
): void {
  if (
    !isWinograd(
      inputHeight, inputWidth, channels, height, width, filters,
      kernelHeight, kernelWidth, strideHeight, strideWidth, paddingTop, paddingLeft,
    )
  ) {
    directFilterGradient(
      x, dy, dw, scratch, images, inputHeight, inputWidth, channels, height, width, filters,
      kernelHeight, kernelWidth, strideHeight, strideWidth, paddingTop, paddingLeft,
    );
    return;
  }
  if (height !== inputHeight || width !== inputWidth) {
    const pixel: usize = filters * FLOAT, row = inputWidth * pixel, map = inputHeight * row;
    const first = scratch + (1 - paddingTop) * row + (1 - paddingLeft) * pixel;
    clear(scratch, images * inputHeight * inputWidth * filters);
    for (let image = 0; image < images; image++) {
      copyRows(dy + image * height * width * pixel, width * pixel, first + image * map, row, height, width * filters);
    }
    dy = scratch;
    scratch += images * map;
  }
  winogradFilterGradient(x, dy, dw, scratch, images, inputHeight, inputWidth, channels, filters);
}
