import { editedSpec } from '../../experiment/edited-spec.ts';
import type { Misfitting } from '../../experiment/edited-spec.ts';
import type { Edit } from '../../experiment/edits.ts';
import { whyNot } from '../../experiment/why-not.ts';
import type { NetworkSpec } from '../../networks/network-spec.ts';
import { remeasuredBatches } from './lesion-plan.ts';

/** What the reader has done to both twins. Blocks are called by their place in the trained network, from 0. */
export interface Lesion {
  /** The blocks in the order in which they stand now. */
  readonly order: readonly number[];
  readonly leftOut: readonly number[];
  /** The factor of one shortcut, or of all. */
  readonly scale: { readonly block: number | 'all'; readonly factor: number };
  /** Whether BN's statistics are measured again under the rest. */
  readonly remeasured: boolean;
}

export function wholeNetwork(blocks: number): Lesion {
  const order = Array.from({ length: blocks }, (_, block) => block);
  return { order, leftOut: [], scale: { block: 'all', factor: 1 }, remeasured: false };
}

/** Leaves a block out, or brings it back. */
export function cut(lesion: Lesion, block: number): Lesion {
  const { leftOut } = lesion;
  const others = leftOut.filter((own) => own !== block);
  const without = others.length === leftOut.length ? [...leftOut, block].toSorted((a, b) => a - b) : others;
  return { ...lesion, leftOut: without };
}

/** Two blocks in each other's place. */
export function swap(lesion: Lesion, [one, other]: readonly [number, number]): Lesion {
  const order = lesion.order.map((block) => (block === one ? other : block === other ? one : block));
  return { ...lesion, order };
}

/** The swaps that lead to an order, the first places first. */
function swapsTo(order: readonly number[]): readonly Edit[] {
  const now = order.map((_, index) => index);
  return order.flatMap((block, place): readonly Edit[] => {
    const at = now.indexOf(block);
    if (at === place) return [];
    now[at] = now[place]!;
    now[place] = block;
    return [{ kind: 'blocks-swapped', blocks: [place, at] }];
  });
}

/** As edits, which count blocks by the places where they stand: swaps come first, and what is left out last. */
export function editsOf({ order, leftOut, scale, remeasured }: Lesion): readonly Edit[] {
  const placeOf = (block: number) => order.indexOf(block);
  const { block, factor } = scale;
  const scaled: Edit = { kind: 'shortcut-scale', block: block === 'all' ? block : placeOf(block), scale: factor };
  return [
    ...swapsTo(order),
    ...(factor === 1 ? [] : [scaled]),
    ...leftOut.map((own): Edit => ({ kind: 'block-left-out', block: placeOf(own) })),
    ...(remeasured ? [{ kind: 'batch-norm-remeasured', batches: remeasuredBatches } as const] : []),
  ];
}

/** A lesion under one edit more; undefined for an edit that the figure does not make. */
function after(lesion: Lesion, edit: Edit): Lesion | undefined {
  const blockAt = (place: number) => lesion.order[place];
  switch (edit.kind) {
    case 'blocks-swapped': {
      const [one, other] = edit.blocks.map(blockAt);
      return one === undefined || other === undefined ? undefined : swap(lesion, [one, other]);
    }
    case 'shortcut-scale': {
      const block = edit.block === 'all' ? edit.block : blockAt(edit.block);
      return block === undefined ? undefined : { ...lesion, scale: { block, factor: edit.scale } };
    }
    case 'block-left-out': {
      const block = blockAt(edit.block);
      return block === undefined ? undefined : cut(lesion, block);
    }
    case 'batch-norm-remeasured':
      return edit.batches === remeasuredBatches ? { ...lesion, remeasured: true } : undefined;
    case 'weights-moved':
    case 'identity-blocks-inserted':
    case 'weights-redrawn':
    case 'weights-shaken':
      return undefined;
  }
}

/** The lesion that edits make; undefined where the figure cannot show them, or where they do not fit the network. */
export function lesionOf(edits: readonly Edit[], spec: NetworkSpec, blocks: number): Lesion | undefined {
  const { misfits } = fittingEdits(edits, spec);
  if (misfits.length > 0) return undefined;
  return edits.reduce<Lesion | undefined>((lesion, edit) => lesion && after(lesion, edit), wholeNetwork(blocks));
}

export interface FittingEdits {
  readonly edits: readonly Edit[];
  /** The others, each with its reason. */
  readonly misfits: readonly Misfitting[];
}

/** Of edits those that fit a network, one after the other. */
export function fittingEdits(edits: readonly Edit[], spec: NetworkSpec): FittingEdits {
  const found = { edits: [] as Edit[], misfits: [] as Misfitting[] };
  let own = spec;
  for (const edit of edits) {
    const misfit = whyNot(edit, own);
    if (misfit) {
      found.misfits.push({ edit, misfit });
      continue;
    }
    found.edits.push(edit);
    own = editedSpec(own, edit);
  }
  return found;
}
