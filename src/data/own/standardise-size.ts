import { ownSides } from '../../experiment/own-data-limits.ts';
import { cropAndScale } from './crop-and-scale.ts';
import type { RawSet } from './raw-data.ts';

/** A side that images are brought to; `as-it-is` where they have one of those already. */
export type WantedSide = (typeof ownSides)[number] | 'as-it-is';

/** The side that a set gets: the one that it has, where that is wanted, else the largest. */
export function sideOf({ width, height }: Pick<RawSet, 'width' | 'height'>, wanted: WantedSide): number {
  if (wanted !== 'as-it-is') return wanted;
  return ownSides.find((side) => side === width && side === height) ?? ownSides.at(-1)!;
}

/** Images of this side, [count, side, side, channels]: the middle of those that have another size, scaled. */
export function scaledTo(side: number, set: RawSet): RawSet {
  const { count, width, height, channels, images } = set;
  if (width === side && height === side) return set;
  const from = width * height * channels;
  const to = side * side * channels;
  const scaled = new Uint8Array(count * to);
  for (let image = 0; image < count; image++) {
    const values = images.subarray(image * from, (image + 1) * from);
    scaled.set(cropAndScale({ width, height, channels, values }, side), image * to);
  }
  return { ...set, width: side, height: side, images: scaled };
}
