import { layerPixel, relu } from '../../engine/layer-pixel.ts';
import type { LayerPixel, TrainedLayer } from '../../engine/layer-pixel.ts';
import { mapsOf, valueAt } from '../../engine/plain-maps.ts';
import type { Maps, Place } from '../../engine/plain-maps.ts';

export type MapView = 'sums' | 'outputs';

/** What is shown: a filter, the place that its window lies on, and which of its maps. All count from 0. */
export interface Choice {
  readonly place: Place;
  readonly view: MapView;
}

/** What one filter makes of an image. */
export interface Convolved extends Readonly<Record<MapView, Maps>> {
  /** At the place of the window. */
  readonly pixel: LayerPixel;
  /** After BN and ReLU. */
  readonly output: number;
}

/** `place.channel` is the filter. */
export function convolved(image: Maps, layer: TrainedLayer, place: Place): Convolved {
  const { channel } = place;
  const shape = { side: image.side, channels: 1 };
  const all = mapsOf(shape, (own) => layerPixel(image, layer, { ...own, channel }).sum);
  const outputs = mapsOf(shape, (own) => relu(layerPixel(image, layer, { ...own, channel }).normalised));
  const pixel = layerPixel(image, layer, place);
  return { sums: all, outputs, pixel, output: valueAt(outputs, { ...place, channel: 0 }) };
}

function spreadOf({ values }: Maps): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
}

/** The filter whose sums spread most over the image, at the place of its largest sum. */
export function tellingChoice(image: Maps, layer: TrainedLayer): Choice {
  const sumsOf = (channel: number) => convolved(image, layer, { row: 0, column: 0, channel }).sums;
  const all = Array.from({ length: layer.filters }, (_, channel) => ({ channel, sums: sumsOf(channel) }));
  const { channel, sums } = all.reduce((most, own) => (spreadOf(own.sums) > spreadOf(most.sums) ? own : most));
  const at = sums.values.indexOf(Math.max(...sums.values));
  return { place: { row: Math.floor(at / image.side), column: at % image.side, channel }, view: 'sums' };
}
