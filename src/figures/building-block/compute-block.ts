import { layerPixel, relu } from '../../engine/layer-pixel.ts';
import { mapsOf, valueAt } from '../../engine/plain-maps.ts';
import type { Maps } from '../../engine/plain-maps.ts';
import type { TrainedBlock } from './trained-block.ts';

/** All maps of a block: what enters, the first layer after ReLU, F(x), and y = relu(F(x) + x) (paper Eq. 1, Fig. 2). */
export interface BlockMaps {
  readonly x: Maps;
  readonly hidden: Maps;
  readonly residual: Maps;
  readonly y: Maps;
}

export function blockMaps({ x, first, second }: TrainedBlock): BlockMaps {
  const { side } = x;
  const shape = { side, channels: first.filters };
  const hidden = mapsOf(shape, (place) => relu(layerPixel(x, first, place).normalised));
  const residual = mapsOf({ side, channels: second.filters }, (place) => layerPixel(hidden, second, place).normalised);
  const y = mapsOf(residual, (place) => relu(valueAt(residual, place) + valueAt(x, place)));
  return { x, hidden, residual, y };
}
