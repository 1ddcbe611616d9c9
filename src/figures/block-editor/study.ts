import { choiceField } from '../../experiment/study-fields.ts';
import type { Study } from '../../experiment/study.ts';

/** What can be set beside the code, which stands in a link of its own (block-link.ts). */
export interface BlockSettings {
  /** Of the paper's network that has as many blocks. */
  readonly depth: number;
  /** Which of the block's places is drawn. */
  readonly place: 'inside' | 'first';
}

/** Depths that the lab has recorded. */
export const blockDepths = [8, 14, 20, 32, 44, 56] as const;

export const blockStudy: Study<BlockSettings> = {
  figure: 'block',
  version: '1',
  fields: [
    choiceField('depth', 'depth', Object.fromEntries(blockDepths.map((depth) => [`${depth}`, depth]))),
    choiceField('place', 'place', { inside: 'inside', first: 'first' }),
  ],
  defaults: { depth: 20, place: 'inside' },
};

/** Of the places of a network, the index of the one that is drawn. */
export const drawnPlace: Readonly<Record<BlockSettings['place'], number>> = { inside: 0, first: 1 };
