import { areSameMaps, blockMapsOf, blocksIn } from '../networks/block-maps.ts';
import type { BlockMaps } from '../networks/block-maps.ts';
import type { BlockSpec, NetworkSpec } from '../networks/network-spec.ts';
import { editLimits } from './edits.ts';
import type { Edit } from './edits.ts';
import { isWithin } from './limits.ts';

/** A number of an edit that has a limit. */
export type EditNumber = keyof typeof editLimits;

/** Why an edit does not fit a network. */
export type Misfit =
  | { readonly code: 'outside-limits'; readonly field: EditNumber; readonly value: number }
  /** The network has `blocks` of them. */
  | { readonly code: 'no-such-block'; readonly block: number; readonly blocks: number }
  /** `block` is 'all' where no block of the network has one. */
  | { readonly code: 'no-shortcut'; readonly block: number | 'all' }
  /** A plain block that changes the shape has nothing that could stand for it. */
  | { readonly code: 'nothing-left'; readonly block: number; readonly maps: BlockMaps }
  | { readonly code: 'already-left-out'; readonly block: number }
  | { readonly code: 'same-block'; readonly block: number }
  | {
      readonly code: 'shapes-differ';
      readonly blocks: readonly [number, number];
      readonly maps: readonly [BlockMaps, BlockMaps];
    }
  /** What is left of a block that a reader has written, without its layers, nobody has said. */
  | { readonly code: 'written-block'; readonly block: number }
  | { readonly code: 'no-batch-norm' }
  | { readonly code: 'no-blocks' };

type Reason = Misfit | null;

function outside(values: Partial<Record<EditNumber, number>>): Reason {
  const found = Object.entries(values).find(([field, value]) => !isWithin(value, editLimits[field as EditNumber]));
  return found ? { code: 'outside-limits', field: found[0] as EditNumber, value: found[1] } : null;
}

/** Why one of these indices is none of a block with layers. */
function noLayers(spec: NetworkSpec, indices: readonly number[]): Reason {
  const blocks = blocksIn(spec.stages);
  for (const block of indices) {
    const own = blocks[block];
    if (!own) return { code: 'no-such-block', block, blocks: blocks.length };
    if (own.convolutions.length === 0) return { code: 'already-left-out', block };
  }
  return null;
}

function noShortcut(spec: NetworkSpec, block: number | 'all'): Reason {
  const hasShortcut = ({ shortcut }: BlockSpec) => shortcut.kind !== 'none';
  const blocks = blocksIn(spec.stages);
  if (block === 'all') return blocks.some(hasShortcut) ? null : { code: 'no-shortcut', block };
  const own = blocks[block];
  if (!own) return { code: 'no-such-block', block, blocks: blocks.length };
  return hasShortcut(own) ? null : { code: 'no-shortcut', block };
}

function notLeftOut(spec: NetworkSpec, block: number): Reason {
  const missing = noLayers(spec, [block]);
  if (missing) return missing;
  const own = blocksIn(spec.stages)[block]!;
  if (own.written) return { code: 'written-block', block };
  const maps = blockMapsOf(spec)[block]!;
  const isPlain = own.shortcut.kind === 'none';
  return isPlain && !areSameMaps(maps.input, maps.output) ? { code: 'nothing-left', block, maps } : null;
}

function notSwapped(spec: NetworkSpec, blocks: readonly [number, number]): Reason {
  const all = blockMapsOf(spec);
  const missing = blocks.find((block) => !all[block]);
  if (missing !== undefined) return { code: 'no-such-block', block: missing, blocks: all.length };
  const [one, other] = blocks;
  if (one === other) return { code: 'same-block', block: one };
  const maps = [all[one]!, all[other]!] as const;
  const fit = areSameMaps(maps[0].input, maps[1].input) && areSameMaps(maps[0].output, maps[1].output);
  return fit ? null : { code: 'shapes-differ', blocks, maps };
}

function notInserted(spec: NetworkSpec, after: number): Reason {
  const { length } = blocksIn(spec.stages);
  return after < length ? null : { code: 'no-such-block', block: after, blocks: length };
}

function firstOf(values: readonly number[], field: EditNumber): Reason {
  const found = values.find((value) => !isWithin(value, editLimits[field]));
  return found === undefined ? null : { code: 'outside-limits', field, value: found };
}

function notInBlocks(spec: NetworkSpec, blocks: readonly number[]): Reason {
  if (blocks.length === 0) return { code: 'no-blocks' };
  return firstOf(blocks, 'block') ?? noLayers(spec, blocks);
}

/** Why an edit does not fit a network; null where it does. */
export function whyNot(edit: Edit, spec: NetworkSpec): Misfit | null {
  switch (edit.kind) {
    case 'shortcut-scale': {
      const { block, scale } = edit;
      return outside({ scale, ...(block !== 'all' && { block }) }) ?? noShortcut(spec, block);
    }
    case 'block-left-out':
      return outside({ block: edit.block }) ?? notLeftOut(spec, edit.block);
    case 'blocks-swapped':
      return firstOf(edit.blocks, 'block') ?? notSwapped(spec, edit.blocks);
    case 'batch-norm-remeasured':
      return outside({ batches: edit.batches }) ?? (spec.batchNorm ? null : { code: 'no-batch-norm' });
    case 'weights-moved': {
      const { steps } = edit;
      const outsideOne = steps.map(({ seed, step }) => outside({ seed, step })).find((reason) => reason !== null);
      return outside({ steps: steps.length }) ?? outsideOne ?? null;
    }
    case 'identity-blocks-inserted':
      return outside({ block: edit.after, count: edit.count }) ?? notInserted(spec, edit.after);
    case 'weights-redrawn':
      return outside({ seed: edit.seed }) ?? notInBlocks(spec, edit.blocks);
    case 'weights-shaken':
      return outside({ seed: edit.seed, sigma: edit.sigma }) ?? notInBlocks(spec, edit.blocks);
  }
}
