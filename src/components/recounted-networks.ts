import { countMultiplyAdds } from '../networks/count-multiply-adds.ts';
import { imagenetNetwork } from '../networks/imagenet-network.ts';
import type { ImagenetDepth } from '../networks/imagenet-network.ts';
import type { NetworkSpec } from '../networks/network-spec.ts';
import { cellNumber } from '../paper/tables.ts';

/** A column of the paper's Table 1, counted from its spec. */
export interface RecountedNetwork {
  readonly depth: ImagenetDepth;
  /** With identity shortcuts only (option A): as many weights as the plain net. The paper uses it at 18 and 34 layers. */
  readonly identities: NetworkSpec | null;
  /** With projections where the channels grow (option B), which the paper uses from 50 layers on, and tries before. */
  readonly projections: NetworkSpec;
  /** Multiply-adds as the paper prints them. */
  readonly printed: number;
}

const depths: readonly ImagenetDepth[] = [18, 34, 50, 101, 152];
const paper = { residual: true, stridePosition: 'first-1x1' } as const;

export const recountedNetworks = depths.map((depth): RecountedNetwork => ({
  depth,
  identities: depth > 34 ? null : imagenetNetwork({ ...paper, depth, shortcut: 'padded-identity' }),
  projections: imagenetNetwork({ ...paper, depth, shortcut: 'projection-when-widening' }),
  printed: 1e9 * cellNumber('1', 'FLOPs (multiply-adds)', `${depth}-layer`),
}));

/** As many digits as the paper prints: whole tenths of a billion. */
const inTenths = (multiplyAdds: number) => Math.round(multiplyAdds / 1e8);

/** Whether a count rounds to what the paper prints. */
export function agrees(network: NetworkSpec, { printed }: RecountedNetwork): boolean {
  return inTenths(countMultiplyAdds(network)) === inTenths(printed);
}

/** The network of a column that its row of sizes describes: the first that the paper uses at this depth. */
export function mainNetwork({ identities, projections }: RecountedNetwork): NetworkSpec {
  return identities ?? projections;
}
