import type { NetworkChoice } from '../../experiment/experiment.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import type { BlockKind } from '../../networks/network-spec.ts';

/** What is compared at one cost: either design of a block, without shortcuts and with them. */
export interface Twin {
  readonly kind: NetworkKind;
  readonly block: BlockKind;
}

/** Neighbours differ in their blocks alone. */
export const contenders = ['plain-basic', 'plain-bottleneck', 'residual-basic', 'residual-bottleneck'] as const;

export type Contender = (typeof contenders)[number];

export const twins = {
  'plain-basic': { kind: 'plain', block: 'basic' },
  'plain-bottleneck': { kind: 'plain', block: 'bottleneck' },
  'residual-basic': { kind: 'residual', block: 'basic' },
  'residual-bottleneck': { kind: 'residual', block: 'bottleneck' },
} as const satisfies Readonly<Record<Contender, Twin>>;

export function contenderOf({ block, residual }: NetworkChoice): Contender {
  return `${residual ? 'residual' : 'plain'}-${block}`;
}

/** Weighted layers of a block. */
const layersOf = { basic: 2, bottleneck: 3 } as const satisfies Readonly<Record<BlockKind, number>>;

/** Blocks in each of the three stages, at which both designs are trained: 20 and 29 layers, and 44 and 65. */
export const blockCounts = [3, 7] as const;

/** The paper's 6n + 2, and 9n + 2 with bottlenecks: as many blocks of either design, as ResNet-34 and ResNet-50 have. */
export const depthOf = (block: BlockKind, blocks: number): number => 3 * layersOf[block] * blocks + 2;
