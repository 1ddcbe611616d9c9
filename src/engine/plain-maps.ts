/** Feature maps of one image: values [side, side, channels]. */
export interface Maps {
  readonly side: number;
  readonly channels: number;
  readonly values: Float64Array;
}

/** A place in feature maps; rows, columns and channels count from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
  readonly channel: number;
}

/** The value at a place; zero outside, where a convolution meets its padding. */
export function valueAt({ side, channels, values }: Maps, { row, column, channel }: Place): number {
  if (!isInside(side, { row, column })) return 0;
  return values[(row * side + column) * channels + channel] ?? 0;
}

export function isInside(side: number, { row, column }: Pick<Place, 'row' | 'column'>): boolean {
  return row >= 0 && row < side && column >= 0 && column < side;
}

/** Maps of which every value is computed from its place. */
export function mapsOf({ side, channels }: Pick<Maps, 'side' | 'channels'>, valueOf: (place: Place) => number): Maps {
  const values = Float64Array.from({ length: side * side * channels }, (_, index) => {
    const pixel = Math.floor(index / channels);
    return valueOf({ row: Math.floor(pixel / side), column: pixel % side, channel: index % channels });
  });
  return { side, channels, values };
}

/** Values of one channel, row by row. */
export function channelOf({ channels, values }: Maps, channel: number): readonly number[] {
  return [...values].filter((_, index) => index % channels === channel);
}
