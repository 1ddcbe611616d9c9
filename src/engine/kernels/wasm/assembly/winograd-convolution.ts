import { frameImage } from './frame';
import { multiplyPanel } from './multiply-panel';
import { FLOAT, VECTOR, clear } from './vector';
import { frame, inputTiles as v, layOutWinograd, outputTiles as m, points as u, rowsAtATime } from './winograd-scratch';
import { POINTS, TILE, transformFilters, transformInputRow, transformOutput } from './winograd-tiles';

/** Whether a convolution is computed by Winograd's filtering: the same for it and its gradients. */
export function isWinogradShape(channels: i32, filters: i32, kernelSize: i32, stride: i32): bool {
  return kernelSize === 3 && stride === 1 && (channels & 3) === 0 && (filters & 3) === 0;
}

/**
 * A 3x3 convolution at stride 1, zero-padded by one pixel: x [images, height, width, channels],
 * weight [3, 3, channels, filters], y [images, height, width, filters].
 */
export function winogradConvolution(
  x: usize, weight: usize, y: usize, scratch: usize,
  images: i32, height: i32, width: i32, channels: i32, filters: i32,
): void {
  layOutWinograd(scratch, height, width, channels, filters);
  const down = (height + 1) >> 1, across = (width + 1) >> 1, columns = 2 * across + 2;
  const together = rowsAtATime(across), tileRow = across * TILE, block = together * tileRow;
  transformFilters(weight, u, channels, filters);
  clear(frame, (2 * down + 2) * columns * channels);
  for (let first = 0; first < images * down; first += together) {
    const count = min(together, images * down - first);
    for (let own = 0; own < count; own++) {
      const image = (first + own) / down, i = (first + own) % down;
      if (i === 0) frameImage(x + image * height * width * channels * FLOAT, height, width, channels, frame, columns, 1);
      transformRow(frame + 2 * i * columns * channels * FLOAT, across, channels, v + own * tileRow, block);
    }
    multiplyPoints(count * across, channels, filters, block);
    for (let own = 0; own < count; own++) {
      const image = (first + own) / down, i = 2 * ((first + own) % down);
      const target = y + (image * height + i) * width * filters * FLOAT;
      assembleRow(m + own * tileRow, block, target, width, filters, i + 1 < height);
    }
  }
}

/** The transformed tiles of one row of a framed image; blocks of four channels are `block` bytes apart. */
export function transformRow(framed: usize, across: i32, channels: i32, target: usize, block: usize): void {
  const pixel: usize = channels * FLOAT, row: usize = (2 * across + 2) * pixel;
  for (const end = framed + pixel; framed < end; framed += VECTOR, target += block) {
    transformInputRow(framed, row, pixel, target, across);
  }
}

/** m = v u at each of the 16 points; blocks of four channels or filters are `block` bytes apart. */
function multiplyPoints(tiles: i32, channels: i32, filters: i32, block: usize): void {
  let weight = u;
  for (let point: usize = 0; point < POINTS; point += VECTOR) {
    for (let filter = 0; filter < filters; filter += 8) {
      const target = m + (filter / 4) * block + point;
      multiplyPanel(v + point, TILE, block, tiles, channels, weight, target, TILE, block, false);
      weight += channels * 2 * VECTOR;
    }
  }
}

/** Two rows of y [.., width, filters] from a row of tiles; only the first where the map ends. */
function assembleRow(tiles: usize, block: usize, y: usize, width: i32, filters: i32, hasSecondRow: bool): void {
  const pixel: usize = filters * FLOAT, row: usize = width * pixel;
  for (const end = y + pixel; y < end; y += VECTOR, tiles += block) {
    let tile = tiles, target = y;
    for (const full = tiles + (width >> 1) * TILE; tile < full; tile += TILE, target += 2 * pixel) {
      transformOutput(tile, target, row, pixel, hasSecondRow, true);
    }
    if (width & 1) transformOutput(tile, target, row, pixel, hasSecondRow, false);
  }
}
