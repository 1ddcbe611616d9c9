import { insertPlainBlocks, leaveBlockOut, scaleShortcut, swapBlocks } from '../networks/edit-blocks.ts';
import type { NetworkSpec } from '../networks/network-spec.ts';
import type { Edit } from './edits.ts';
import { whyNot } from './why-not.ts';
import type { Misfit } from './why-not.ts';

/**
 * A network's spec under an edit; the same one where only values change. Parameters keep their names. Throws where the
 * edit does not fit.
 */
export function editedSpec(spec: NetworkSpec, edit: Edit): NetworkSpec {
  const misfit = whyNot(edit, spec);
  if (misfit) throw new Error(`invalid edit of ${spec.name}: ${JSON.stringify(edit)} (${JSON.stringify(misfit)})`);
  switch (edit.kind) {
    case 'shortcut-scale':
      return scaleShortcut(spec, edit.block, edit.scale);
    case 'block-left-out':
      return leaveBlockOut(spec, edit.block);
    case 'blocks-swapped':
      return swapBlocks(spec, edit.blocks);
    case 'identity-blocks-inserted':
      return insertPlainBlocks(spec, edit.after, edit.count);
    case 'batch-norm-remeasured':
    case 'weights-moved':
    case 'weights-redrawn':
    case 'weights-shaken':
      return spec;
  }
}

/** An edit that does not fit the network as those before it leave it. */
export interface Misfitting {
  readonly edit: Edit;
  readonly misfit: Misfit;
}

/** The first of some edits, made one after the other, that does not fit a network; null where all do. */
export function firstMisfit(edits: readonly Edit[], spec: NetworkSpec): Misfitting | null {
  let edited = spec;
  for (const edit of edits) {
    const misfit = whyNot(edit, edited);
    if (misfit) return { edit, misfit };
    edited = editedSpec(edited, edit);
  }
  return null;
}
