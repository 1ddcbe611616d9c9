/** What a pixel of a channel is in the drawing of the options. */
export type PixelKind = 'read' | 'unread' | 'value' | 'zero' | 'computed';

/** One channel, drawn as a card of pixels. */
export interface ChannelCard {
  /** Upper left corner, and side of a pixel, in units of the drawing. */
  readonly left: number;
  readonly top: number;
  readonly cell: number;
  /** Pixels in a row. */
  readonly side: number;
  readonly kindAt: (row: number, column: number) => PixelKind;
}

/** Cards one behind the other: the first stands in front, each further one higher and more to the right. */
export function stackOf(
  { left, top, cell, side }: Omit<ChannelCard, 'kindAt'>,
  kinds: readonly ChannelCard['kindAt'][],
): readonly ChannelCard[] {
  const shift = 9;
  const cards = kinds.map((kindAt, index) => ({
    left: left + shift * index,
    top: top + shift * (kinds.length - 1 - index),
    cell,
    side,
    kindAt,
  }));
  return cards.toReversed();
}

/** Stride 2 reads every second pixel of every second row: one in four. */
export const strideTwo: ChannelCard['kindAt'] = (row, column) =>
  row % 2 === 0 && column % 2 === 0 ? 'read' : 'unread';

/** All pixels of a channel of one kind. */
export function every(kind: PixelKind): ChannelCard['kindAt'] {
  return () => kind;
}
