/** A picture, a byte a pixel and channel: [height, width, channels]. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly values: Uint8Array | Uint8ClampedArray;
}

/** One pixel of a line that is scaled: the first pixel of the original that it covers, and how much of each one. */
interface Cover {
  readonly first: number;
  readonly shares: readonly number[];
}

/** How `side` pixels cover `length` ones that begin at `start`, each an equal part of them. */
function coversOf(start: number, length: number, side: number): readonly Cover[] {
  return Array.from({ length: side }, (_, place) => {
    const [from, to] = [(place * length) / side, ((place + 1) * length) / side];
    const first = Math.floor(from);
    const last = Math.max(first, Math.ceil(to) - 1);
    const shares = Array.from({ length: last - first + 1 }, (_, index) => {
      const pixel = first + index;
      return (Math.min(to, pixel + 1) - Math.max(from, pixel)) / (to - from);
    });
    return { first: start + first, shares };
  });
}

/**
 * The largest square in the middle of a picture, scaled to [side, side, channels]: each pixel is the mean of the area that
 * it covers, rounded half up.
 */
export function cropAndScale({ width, height, channels, values }: Pixels, side: number): Uint8Array {
  const square = Math.min(width, height);
  const columns = coversOf(Math.floor((width - square) / 2), square, side);
  const rows = coversOf(Math.floor((height - square) / 2), square, side);
  const scaled = new Uint8Array(side * side * channels);
  let at = 0;
  for (const row of rows) {
    for (const column of columns) {
      for (let channel = 0; channel < channels; channel++) {
        let sum = 0;
        row.shares.forEach((share, y) => {
          const line = (row.first + y) * width;
          column.shares.forEach((part, x) => {
            sum += share * part * values[(line + column.first + x) * channels + channel]!;
          });
        });
        scaled[at++] = Math.floor(sum + 0.5);
      }
    }
  }
  return scaled;
}
