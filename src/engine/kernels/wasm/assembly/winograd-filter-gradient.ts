import { addProducts } from './add-products';
import { frameImage } from './frame';
import { FLOAT, VECTOR, clear, roundToEight } from './vector';
import { transformRow } from './winograd-convolution';
import { frame, inputTiles as v, layOutWinograd, outputTiles as d, points as sums, rowsAtATime } from './winograd-scratch';
import { POINTS, TILE, transformFilterGradient, transformGradient } from './winograd-tiles';

/**
 * Gradient of a 3x3 convolution at stride 1 with respect to its filters: x [images, height, width, channels],
 * dy [images, height, width, filters], dw [3, 3, channels, filters].
 */
export function winogradFilterGradient(
  x: usize, dy: usize, dw: usize, scratch: usize, images: i32, height: i32, width: i32, channels: i32, filters: i32,
): void {
  layOutWinograd(scratch, height, width, channels, filters);
  const down = (height + 1) >> 1, across = (width + 1) >> 1, columns = 2 * across + 2, lanes = roundToEight(filters);
  const together = rowsAtATime(across), tileRow = across * TILE, block = together * tileRow, lane: usize = lanes * FLOAT;
  clear(frame, (2 * down + 2) * columns * channels);
  // Blocks without a filter stay zero.
  clear(d, <i32>((lanes / 4) * block / FLOAT));
  clear(sums, 16 * channels * lanes);
  for (let first = 0; first < images * down; first += together) {
    const count = min(together, images * down - first);
    for (let own = 0; own < count; own++) {
      const image = (first + own) / down, i = 2 * ((first + own) % down);
      if (i === 0) frameImage(x + image * height * width * channels * FLOAT, height, width, channels, frame, columns, 1);
      transformRow(frame + i * columns * channels * FLOAT, across, channels, v + own * tileRow, block);
      const gradient = dy + (image * height + i) * width * filters * FLOAT;
      expandRow(gradient, width, filters, d + own * tileRow, block, i + 1 < height);
    }
    addPoints(count * across, channels, lanes, block);
  }
  for (let channel = 0; channel < channels; channel++) {
    for (let filter = 0; filter < filters; filter += 4) {
      const own = sums + (channel * lanes + filter) * FLOAT, target = dw + (channel * filters + filter) * FLOAT;
      transformFilterGradient(own, channels * lane, target, channels * filters * FLOAT);
    }
  }
}

/** The tiles of two rows of a gradient; blocks of four filters are `block` bytes apart. */
function expandRow(dy: usize, width: i32, filters: i32, target: usize, block: usize, hasSecondRow: bool): void {
  const pixel: usize = filters * FLOAT, row: usize = width * pixel;
  for (const end = dy + pixel; dy < end; dy += VECTOR, target += block) {
    let tile = target, source = dy;
    for (const full = target + (width >> 1) * TILE; tile < full; tile += TILE, source += 2 * pixel) {
      transformGradient(source, row, pixel, tile, hasSecondRow, true);
    }
    if (width & 1) transformGradient(source, row, pixel, tile, hasSecondRow, false);
  }
}

/** sums += v^T d at each of the 16 points, one plane [channels, lanes] a point. */
function addPoints(tiles: i32, channels: i32, lanes: i32, block: usize): void {
  let target = sums;
  for (let point: usize = 0; point < POINTS; point += VECTOR) {
    for (let channel = 0; channel < channels; channel += 4) {
      const x = v + (channel / 4) * block + point;
      for (let filter = 0; filter < lanes; filter += 8) {
        const gradient = d + (filter / 4) * block + point;
        addProducts(x, 0, TILE, gradient, TILE, block, 1, tiles, target + filter * FLOAT, lanes * FLOAT);
      }
      target += 4 * lanes * FLOAT;
    }
  }
}
