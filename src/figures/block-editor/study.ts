import { defaultExperiment } from '../../experiment/defaults.ts';
import { limits } from '../../experiment/limits.ts';
import type { NumberRange } from '../../experiment/limits.ts';
import { choiceField, numberField } from '../../experiment/study-fields.ts';
import type { Study } from '../../experiment/study.ts';

/** What can be set beside the code, which stands in a link of its own (block-link.ts). */
export interface BlockSettings {
  /** Of the paper's network that has as many blocks. */
  readonly depth: number;
  /** Which of the block's places is drawn. */
  readonly place: 'inside' | 'first';
  readonly seed: number;
  readonly iterations: number;
}

/** Depths and seeds of the plain and residual networks that the lab has recorded. */
export const blockDepths = [8, 14, 20, 32, 44, 56] as const;
export const blockSeeds = [1, 2, 3] as const;

/** For at most as long as the recorded networks that the reader's is laid over. */
export const blockIterations: NumberRange = { ...limits.iterations, maximum: defaultExperiment.training.iterations };

const choices = (values: readonly number[]) => Object.fromEntries(values.map((value) => [`${value}`, value]));

export const blockStudy: Study<BlockSettings> = {
  figure: 'block',
  version: '1',
  fields: [
    choiceField('depth', 'depth', choices(blockDepths)),
    choiceField('place', 'place', { inside: 'inside', first: 'first' }),
    choiceField('seed', 'seed', choices(blockSeeds)),
    numberField('iterations', 'iterations', blockIterations),
  ],
  defaults: { depth: 20, place: 'inside', seed: blockSeeds[0], iterations: blockIterations.maximum },
};

/** Of the places of a network, the index of the one that is drawn. */
export const drawnPlace: Readonly<Record<BlockSettings['place'], number>> = { inside: 0, first: 1 };
