import { blockMapsOf } from '../block-maps.ts';
import { cifarNetwork } from '../cifar-network.ts';
import type { CifarNetworkOptions } from '../cifar-network.ts';
import type { NetworkSpec } from '../network-spec.ts';
import { checkWrittenBlocks } from './check-written-blocks.ts';
import { operandsOf } from './written-block.ts';
import type { WrittenBlock, WrittenBlocks } from './written-block.ts';
import { writtenBlockSpec } from './written-block-spec.ts';

/** Which network of written blocks: `depth` is that of its twin among the paper's nets, 6n + 2 with n blocks a stage. */
export type WrittenNetworkOptions = Omit<CifarNetworkOptions, 'residual' | 'shortcut' | 'shortcutScale' | 'block'>;

/** Convolutions one behind the other on the longest way through a block; projections do not count (paper Table 6). */
export function depthOfBlock({ steps, result }: WrittenBlock): number {
  const depths: number[] = [];
  for (const { operation } of steps) {
    const before = Math.max(0, ...operandsOf(operation).map((operand) => depths[operand]!));
    depths.push(before + (operation.kind === 'conv' ? 1 : 0));
  }
  return depths[result]!;
}

/** Of `writtenPlaces`, where a block stands; stages and blocks count from 0. */
function placeOf(stage: number, block: number): number {
  if (stage === 0) return 0;
  return block === 0 ? 2 * stage - 1 : 2 * stage;
}

/**
 * A network of three stages of written blocks, for the rest as the paper trains it on CIFAR-10 (Sec. 4.2). Layers have the
 * names that those of the paper's blocks have, so a written block that is the paper's is drawn with its very weights.
 * Throws where the options are not those of a network, or a block cannot be trained.
 */
export function writtenNetwork(options: WrittenNetworkOptions, blocks: WrittenBlocks): NetworkSpec {
  const twin = cifarNetwork({ ...options, residual: false, shortcut: 'padded-identity', block: 'basic' });
  const checked = checkWrittenBlocks(blocks, { filters: options.filters, side: options.featureMapSize });
  if (!checked.ok) throw new Error(`invalid blocks: ${JSON.stringify(checked.fault)}`);
  const maps = blockMapsOf(twin);
  let index = 0;
  let depth = 2;
  const stages = twin.stages.map((stage, number) => ({
    ...stage,
    blocks: stage.blocks.map(({ name }, block) => {
      const written = blocks[placeOf(number, block)]!;
      depth += depthOfBlock(written);
      return writtenBlockSpec(written, maps[index++]!.input, { name, batchNorm: options.batchNorm });
    }),
  }));
  return { ...twin, name: `written-${depth}`, depth, stages };
}
