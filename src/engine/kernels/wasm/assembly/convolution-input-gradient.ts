import { convolveImage } from './convolve-image';
import { padImage } from './pad-image';
import { FLOAT } from './vector';

/** weight [k, k, inputChannels, filters] turned by 180 degrees and transposed: turned [k, k, filters, inputChannels]. */
function turnFilters(weight: usize, turned: usize, taps: i32, inputChannels: i32, filters: i32): void {
  for (let tap = 0; tap < taps; tap++) {
    for (let i = 0; i < inputChannels; i++) {
      for (let o = 0; o < filters; o++) {
        const value = load<f32>(weight + ((tap * inputChannels + i) * filters + o) * FLOAT);
        store<f32>(turned + (((taps - 1 - tap) * filters + o) * inputChannels + i) * FLOAT, value);
      }
    }
  }
}

/**
 * Gradient of a convolution with respect to its input: a convolution of the output's gradient, spread `stride` pixels
 * apart, with the turned filters.
 * dy [images, height, width, filters], dx [images, inputHeight, inputWidth, inputChannels]; `frame` is room for one
 * spread and padded image, `turned` for the filters.
 */
export function convolutionInputGradient(
  dy: usize,
  weight: usize,
  dx: usize,
  frame: usize,
  turned: usize,
  images: i32,
  inputHeight: i32,
  inputWidth: i32,
  inputChannels: i32,
  height: i32,
  width: i32,
  filters: i32,
  kernelSize: i32,
  stride: i32,
): void {
  const padding = (kernelSize - 1) >> 1;
  const rows = inputHeight + 2 * padding,
    columns = inputWidth + 2 * padding;
  turnFilters(weight, turned, kernelSize * kernelSize, inputChannels, filters);
  for (let image = 0; image < images; image++) {
    let source = dy + image * height * width * filters * FLOAT;
    if (padding > 0 || stride > 1) {
      padImage(source, height, width, filters, frame, rows, columns, padding, stride);
      source = frame;
    }
    const target = dx + image * inputHeight * inputWidth * inputChannels * FLOAT;
    convolveImage(source, columns, filters, turned, kernelSize, target, inputHeight, inputWidth, inputChannels, 1);
  }
}
