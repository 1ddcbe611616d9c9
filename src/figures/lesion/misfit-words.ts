import type { Misfit } from '../../experiment/why-not.ts';
import type { LiveWords } from './words/live.ts';

/** Why an edit does not fit, for the reader. `nameOf` gives the number of the block at a place. */
export function misfitWords(misfit: Misfit, nameOf: (place: number) => number, { misfits }: LiveWords): string {
  switch (misfit.code) {
    case 'nothing-left':
      return misfits.nothingLeft(misfit.maps.input, misfit.maps.output);
    case 'shapes-differ': {
      const [one, other] = misfit.blocks;
      const [own, others] = misfit.maps;
      return misfits.shapesDiffer(nameOf(one), nameOf(other), own.output, others.output);
    }
    case 'same-block':
      return misfits.sameBlock;
    case 'outside-limits':
    case 'no-such-block':
    case 'no-shortcut':
    case 'already-left-out':
    case 'written-block':
    case 'no-batch-norm':
    case 'no-blocks':
      return misfits.other;
  }
}
