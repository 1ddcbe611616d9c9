import { FLOAT, roundToEight } from './vector';
import { TILE } from './winograd-tiles';

/** Rows of tiles that are multiplied together: enough to reuse the filters, few enough to stay in cache. */
export function rowsAtATime(across: i32): i32 {
  return max(1, 48 / across);
}

/** Weights, or the sums of their gradient: [16][channels * filters rounded to eight]. */
export let points: usize = 0;
/** Transformed rows of tiles of x: [channels / 4][tiles], `TILE` bytes each. */
export let inputTiles: usize = 0;
/** Those of y, or of its gradient. */
export let outputTiles: usize = 0;
/** One image of x with its rim of zeros. */
export let frame: usize = 0;

/** Puts these parts of the scratch memory in a row from `start` on; returns where they end. */
export function layOutWinograd(start: usize, height: i32, width: i32, channels: i32, filters: i32): usize {
  const down = (height + 1) >> 1, across = (width + 1) >> 1, lanes = roundToEight(filters);
  const tiles = across * rowsAtATime(across);
  points = start;
  inputTiles = points + 16 * channels * lanes * FLOAT;
  outputTiles = inputTiles + (channels / 4) * tiles * TILE;
  frame = outputTiles + (lanes / 4) * tiles * TILE;
  return frame + (2 * down + 2) * (2 * across + 2) * channels * FLOAT;
}

/** Bytes of scratch memory that Winograd's filtering needs, for a convolution and for its filter gradient. */
export function winogradScratch(height: i32, width: i32, channels: i32, filters: i32): usize {
  return layOutWinograd(0, height, width, channels, filters);
}
