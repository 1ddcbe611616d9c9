import { blockMapsOf, blocksIn } from './block-maps.ts';
import { blockSpec } from './block-spec.ts';
import type { BlockSpec, FeatureMaps, NetworkSpec } from './network-spec.ts';

/** What takes the place of a block: none, itself, another or several. `index` counts from 0 over all stages. */
type Replace = (block: BlockSpec, index: number) => readonly BlockSpec[];

/** A network with other blocks, and so with another depth. Its name stays: it is the network that was edited. */
function withBlocks(spec: NetworkSpec, replace: Replace): NetworkSpec {
  let index = 0;
  const stages = spec.stages.map((stage) => ({
    ...stage,
    blocks: stage.blocks.flatMap((block) => replace(block, index++)),
  }));
  return { ...spec, stages, depth: spec.depth + countLayers(stages) - countLayers(spec.stages) };
}

/** Projections do not count (paper Table 6). */
function countLayers(stages: NetworkSpec['stages']): number {
  return blocksIn(stages).reduce((sum, { convolutions }) => sum + convolutions.length, 0);
}

/**
 * The shortcut of one block, or of all that have one, times lambda: y = relu(F(x) + lambda h(x)). A factor that a block
 * has already gives way. With lambda 1 the block is the paper's again, without a trace.
 */
export function scaleShortcut(spec: NetworkSpec, block: number | 'all', scale: number): NetworkSpec {
  return withBlocks(spec, (own, index) => {
    if (own.shortcut.kind === 'none' || (block !== 'all' && block !== index)) return [own];
    const { name, kind, convolutions, shortcut } = own;
    return [{ name, kind, convolutions, shortcut, ...(scale !== 1 && { shortcutScale: scale }) }];
  });
}

/**
 * One block without its layers, F(x) = 0 (Veit et al. 2016, Sec. 4.1). Its shortcut stays, and so does ReLU, since in
 * the paper's block it follows the addition: behind an identity it changes nothing, as x is never negative, behind a
 * projection with BN it does. A plain block gives its input, so that it must not change its shape.
 */
export function leaveBlockOut(spec: NetworkSpec, block: number): NetworkSpec {
  return withBlocks(spec, (own, index) => [index === block ? { ...own, convolutions: [] } : own]);
}

/** Two blocks in each other's place, with all that they have learnt. They must read and write the same maps. */
export function swapBlocks(spec: NetworkSpec, [one, other]: readonly [number, number]): NetworkSpec {
  const blocks = blocksIn(spec.stages);
  const from = (index: number) => (index === one ? other : index === other ? one : index);
  return withBlocks(spec, (_, index) => [blocks[from(index)]!]);
}

/** A plain block that keeps its shape, of two 3x3 convolutions that are computed product by product. */
function plainBlock(maps: FeatureMaps, name: string): BlockSpec {
  const place = { name, filters: maps.channels, stride: 1 };
  const style = { kind: 'basic', residual: false, shortcut: 'padded-identity', stridePosition: 'first-1x1' } as const;
  const block = blockSpec(maps, place, style);
  return { ...block, convolutions: block.convolutions.map((own) => ({ ...own, direct: true })) };
}

/** What `insertIdentityBlocks` calls the blocks that it puts behind another, as in `stage1.block2.identity1`. */
function insertedNames(spec: NetworkSpec, after: string, count: number): readonly string[] {
  const names = new Set(blocksIn(spec.stages).map(({ name }) => name));
  let number = 1;
  while (names.has(`${after}.identity${number}`)) number++;
  return Array.from({ length: count }, (_, offset) => `${after}.identity${number + offset}`);
}

/** `count` plain blocks behind one block, of the shape that it gives. What they compute is for their values to say. */
export function insertPlainBlocks(spec: NetworkSpec, after: number, count: number): NetworkSpec {
  const { name } = blocksIn(spec.stages)[after]!;
  const { output } = blockMapsOf(spec)[after]!;
  const inserted = insertedNames(spec, name, count).map((own) => plainBlock(output, own));
  return withBlocks(spec, (own, index) => (index === after ? [own, ...inserted] : [own]));
}
