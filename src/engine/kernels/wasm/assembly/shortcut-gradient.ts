import { FLOAT } from './vector';

/**
 * Gradient of option A's shortcut (every `stride`-th pixel, the first channels) with respect to what it read:
 * d [images, height, width, channels], dx [images, inputHeight, inputWidth, inputChannels].
 */
export function shortcutGradient(
  d: usize,
  dx: usize,
  images: i32,
  height: i32,
  width: i32,
  channels: i32,
  inputHeight: i32,
  inputWidth: i32,
  inputChannels: i32,
  stride: i32,
): void {
  const inputPixel: usize = inputChannels * FLOAT;
  memory.fill(dx, 0, images * inputHeight * inputWidth * inputPixel);
  for (let image = 0; image < images; image++) {
    for (let i = 0; i < height; i++) {
      for (let j = 0; j < width; j++) {
        const source = d + ((image * height + i) * width + j) * channels * FLOAT;
        const target = dx + ((image * inputHeight + i * stride) * inputWidth + j * stride) * inputPixel;
        memory.copy(target, source, inputPixel);
      }
    }
  }
}
