import type { BlockStyle, StridePosition } from './block-spec.ts';
import type { BlockKind, NetworkSpec, ShortcutKind } from './network-spec.ts';
import { stagedNetwork } from './staged-network.ts';
import type { StemKind } from './staged-network.ts';

/** A network of the reader's own, for images of three channels. */
export interface OwnNetworkOptions {
  readonly block: BlockKind;
  readonly residual: boolean;
  /** Without effect in a plain network. */
  readonly shortcut: ShortcutKind;
  /** Without effect on basic blocks. */
  readonly stridePosition: StridePosition;
  readonly blocksPerStage: readonly number[];
  /** Of the first stage. */
  readonly filters: number;
  readonly stem: StemKind;
  /** Side of the images, in pixels. */
  readonly featureMapSize: number;
  readonly classes: number;
}

interface Limit {
  readonly minimum: number;
  readonly maximum: number;
}

/**
 * What is accepted. With the largest of everything the multiply-adds stay below 2^53, so every count is exact; more
 * blocks than ResNet-1202 has would be no easier to read.
 */
export const ownLimits = {
  stages: { minimum: 1, maximum: 5 },
  blocksOfAllStages: { minimum: 1, maximum: 600 },
  filters: { minimum: 1, maximum: 256 },
  featureMapSize: { minimum: 8, maximum: 1024 },
  classes: { minimum: 1, maximum: 100_000 },
} as const satisfies Readonly<Record<string, Limit>>;

export function isWholeWithin(value: number, { minimum, maximum }: Limit): boolean {
  return Number.isSafeInteger(value) && value >= minimum && value <= maximum;
}

/** Whether these are stages that can be counted: a whole number of blocks, at least 1, in each. */
export function areBlocksPerStage(blocks: readonly number[]): boolean {
  const sum = blocks.reduce((before, count) => before + count, 0);
  const each = blocks.every((count) => isWholeWithin(count, ownLimits.blocksOfAllStages));
  return each && isWholeWithin(blocks.length, ownLimits.stages) && isWholeWithin(sum, ownLimits.blocksOfAllStages);
}

/** Throws on what is outside `ownLimits`. */
export function ownNetwork(options: OwnNetworkOptions): NetworkSpec {
  const { blocksPerStage, stem, filters, featureMapSize, classes } = options;
  requireWithin({ filters, featureMapSize, classes });
  if (!areBlocksPerStage(blocksPerStage)) {
    const { stages, blocksOfAllStages } = ownLimits;
    const want = `1 to ${stages.maximum} whole numbers, ${blocksOfAllStages.maximum} blocks at most in all`;
    throw new Error(`invalid blocks per stage: ${blocksPerStage.join(', ')} (want ${want})`);
  }
  const { block: kind, residual, shortcut, stridePosition } = options;
  const style: BlockStyle = { kind, residual, shortcut, stridePosition };
  const input = { featureMapSize, channels: 3 };
  const family = residual ? 'residual' : 'plain';
  return stagedNetwork({ family, input, stem, filters, blocksPerStage, style, classes, batchNorm: true });
}

function requireWithin(counts: Readonly<Record<'filters' | 'featureMapSize' | 'classes', number>>): void {
  for (const [what, count] of Object.entries(counts)) {
    const limit = ownLimits[what as keyof typeof counts];
    if (isWholeWithin(count, limit)) continue;
    throw new Error(`invalid ${what}: ${count} (want a whole number from ${limit.minimum} to ${limit.maximum})`);
  }
}
