import type { Maps } from '../../engine/plain-maps.ts';

/** What a block makes of its input. */
export interface TracedBlock {
  /** What its two layers give: F(x), before the addition and ReLU. */
  readonly layers: Maps;
  /** What leaves it, after the addition of a residual block, and after ReLU. */
  readonly output: Maps;
}

/** What a trained network makes of one image, from place to place. */
export interface Trace {
  /** What enters, standardised. */
  readonly image: Maps;
  /** After the first layer, its BN and ReLU. */
  readonly first: Maps;
  /** In the order of the network. */
  readonly blocks: readonly TracedBlock[];
  /** One for each class, before softmax. */
  readonly scores: readonly number[];
}

/** The maps that enter a block. */
export function inputOf({ first, blocks }: Trace, block: number): Maps {
  return block === 0 ? first : blocks[block - 1]!.output;
}

/** The mean of each map that leaves the last block: global average pooling. */
export function averagesOf({ first, blocks }: Pick<Trace, 'first' | 'blocks'>): readonly number[] {
  const { channels, values } = blocks.at(-1)?.output ?? first;
  const sums = new Array<number>(channels).fill(0);
  for (const [index, value] of values.entries()) sums[index % channels]! += value;
  return sums.map((sum) => (sum * channels) / values.length);
}

/** Softmax: how probable the network holds each class. */
export function probabilitiesOf({ scores }: Pick<Trace, 'scores'>): readonly number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
