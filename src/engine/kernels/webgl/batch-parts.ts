import { groupsOf, lanesOf } from './texture-layout.ts';
import type { Shape4, Target } from './texture-layout.ts';

/**
 * Sums over all pixels of a mini-batch are made in two stages of about as many terms each: of parts, which are some
 * rows of pixels, and then of the parts' sums. One fragment would take too long, and round too much.
 */
export interface BatchParts {
  /** [parts, channels]: what the first stage draws, a fragment for each channel group and part. */
  readonly target: Target;
  /** For both stages. */
  readonly constants: Readonly<Record<string, number>>;
}

/** Parts of maps [batch, height, width, channels]. */
export function batchParts([batch, height, width, channels]: Shape4): BatchParts {
  const rows = batch * height;
  const rowsOfPart = Math.max(1, Math.round(Math.sqrt(rows / width)));
  const count = Math.ceil(rows / rowsOfPart);
  const layout = { lanes: lanesOf(channels), width: groupsOf(channels), height: count };
  return {
    target: { shape: [count, channels], layout },
    constants: { ROWS: rows, ROWS_OF_PART: rowsOfPart, PARTS: count, WIDTH: width, GROUPS: groupsOf(channels) },
  };
}

/** GLSL that does `each` for every pixel of part at.y, in channel group at.x; the texel is (x, row). */
export function eachPixelOfPart(each: string): string {
  return `
  for (int row = at.y * ROWS_OF_PART; row < min(at.y * ROWS_OF_PART + ROWS_OF_PART, ROWS); row++) {
    for (int x = at.x; x < WIDTH * GROUPS; x += GROUPS) { ${each} }
  }`;
}
