import { formatEdits } from '../../../../experiment/edit-text.ts';
import type { Edit } from '../../../../experiment/edits.ts';

/** One change of a network; blocks are called by the places where they stand, which count from 1. */
function editWords(edit: Edit): string {
  switch (edit.kind) {
    case 'block-left-out':
      return `block ${edit.block + 1} left out`;
    case 'blocks-swapped':
      return `blocks ${edit.blocks.map((block) => block + 1).join(' and ')} swapped`;
    case 'shortcut-scale':
      return `λ ${edit.scale} on ${edit.block === 'all' ? 'all shortcuts' : `the shortcut of block ${edit.block + 1}`}`;
    case 'batch-norm-remeasured':
      return 'BN measured again';
    case 'weights-moved':
    case 'identity-blocks-inserted':
    case 'weights-redrawn':
    case 'weights-shaken':
      return formatEdits([edit]);
  }
}

/** All changes of a network, in their order: swaps come first, so a place is the one after them. */
export const editsWords = (edits: readonly Edit[]) =>
  edits.length === 0 ? 'nothing' : edits.map(editWords).join(', ');
