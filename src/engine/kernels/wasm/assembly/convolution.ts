import { convolveImage } from './convolve-image';
import { padImage } from './pad-image';
import { FLOAT } from './vector';

/**
 * Convolution, zero-padded by (kernelSize - 1) / 2 on every side.
 * x [images, inputHeight, inputWidth, inputChannels], weight [kernelSize, kernelSize, inputChannels, filters],
 * y [images, height, width, filters]; `frame` is room for one padded image.
 */
export function convolution(
  x: usize,
  weight: usize,
  y: usize,
  frame: usize,
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
  for (let image = 0; image < images; image++) {
    let source = x + image * inputHeight * inputWidth * inputChannels * FLOAT;
    if (padding > 0) {
      padImage(source, inputHeight, inputWidth, inputChannels, frame, rows, columns, padding, 1);
      source = frame;
    }
    const target = y + image * height * width * filters * FLOAT;
    convolveImage(source, columns, inputChannels, weight, kernelSize, target, height, width, filters, stride);
  }
}
