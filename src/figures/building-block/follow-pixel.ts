import { layerPixel } from '../../engine/layer-pixel.ts';
import type { LayerPixel } from '../../engine/layer-pixel.ts';
import { isInside, valueAt } from '../../engine/plain-maps.ts';
import type { Place } from '../../engine/plain-maps.ts';
import type { BlockMaps } from './compute-block.ts';
import type { TrainedBlock } from './trained-block.ts';

/** Which pixel is followed; everything counts from 0. */
export interface Choice {
  /** The pixel of y. */
  readonly output: Place;
  /** Which of the 3x3 first-layer pixels around it is worked out: from -1 to 1. */
  readonly down: number;
  readonly right: number;
  /** Of which map of the first layer. */
  readonly hiddenChannel: number;
}

/** Everything that leads to one pixel of y. */
export interface PixelPath {
  readonly output: Place;
  readonly hiddenPlace: Place;
  /** Null where the place lies outside the maps. */
  readonly first: LayerPixel | null;
  /** After ReLU. */
  readonly hidden: number;
  /** Its `normalised` is F(x). */
  readonly second: LayerPixel;
  readonly x: number;
  readonly sum: number;
  readonly y: number;
}

export const firstChoice: Choice = {
  output: { row: 3, column: 7, channel: 1 },
  down: 0,
  right: 0,
  hiddenChannel: 0,
};

export function followPixel(block: TrainedBlock, maps: BlockMaps, choice: Choice): PixelPath {
  const { output, down, right, hiddenChannel } = choice;
  const hiddenPlace = { row: output.row + down, column: output.column + right, channel: hiddenChannel };
  const second = layerPixel(maps.hidden, block.second, output);
  const x = valueAt(block.x, output);
  return {
    output,
    hiddenPlace,
    first: isInside(block.x.side, hiddenPlace) ? layerPixel(block.x, block.first, hiddenPlace) : null,
    hidden: valueAt(maps.hidden, hiddenPlace),
    second,
    x,
    sum: second.normalised + x,
    y: valueAt(maps.y, output),
  };
}
