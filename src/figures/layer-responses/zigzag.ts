/** A place of a line that is named. */
export interface MarkedLayer {
  /** Counts from 1. */
  readonly layer: number;
  readonly response: number;
  readonly label: string;
  /** Whether the name stands above the line. */
  readonly above: boolean;
}

/** The block of a layer that counts from 1, behind a stem; blocks count from 0. */
export function blockOfLayer(layer: number): number {
  return Math.floor((layer - 2) / 2);
}

/**
 * Of the blocks in the third quarter, that whose two layers lie furthest apart, by the ratio of their responses: the zigzag
 * of the line is seen there best, and names have room. `responses`: of a stem, then of blocks of two layers.
 */
export function widestBlock(
  responses: readonly number[],
  labels: { readonly first: string; readonly second: string },
): readonly MarkedLayer[] {
  const blocks = Array.from({ length: (responses.length - 1) / 2 }, (_, block) => 1 + 2 * block);
  const among = blocks.slice(Math.floor(0.6 * blocks.length), Math.ceil(0.85 * blocks.length));
  const spread = (at: number) => Math.abs(Math.log(responses[at]! / responses[at + 1]!));
  const at = among.reduce((widest, own) => (spread(own) > spread(widest) ? own : widest));
  const [first, second] = [responses[at]!, responses[at + 1]!];
  return [
    { layer: at + 1, response: first, label: labels.first, above: first > second },
    { layer: at + 2, response: second, label: labels.second, above: second > first },
  ];
}
