import { dataField } from '../../experiment/data-field.ts';
import type { DataChoice } from '../../experiment/data-sets.ts';
import { defaultExperiment } from '../../experiment/defaults.ts';
import { limits } from '../../experiment/limits.ts';
import type { NumberRange } from '../../experiment/limits.ts';
import { choiceField, numberField } from '../../experiment/study-fields.ts';
import type { Field, Study } from '../../experiment/study.ts';

/** What can be set beside the code, which stands in a link of its own (block-link.ts). */
export interface BlockSettings {
  /** Of the paper's network that has as many blocks. */
  readonly depth: number;
  readonly data: DataChoice;
  /** Which of the block's places is drawn. */
  readonly place: 'inside' | 'first';
  readonly seed: number;
  readonly iterations: number;
  /** Of the first stage. */
  readonly filters: number;
  /** The learning rate. */
  readonly rate: number;
  /** Whether a plain and a residual network are trained beside the reader's. */
  readonly twins: boolean;
}

/** Depths and seeds of the plain and residual networks that the lab has recorded. */
export const blockDepths = [8, 14, 20, 32, 44, 56] as const;
export const blockSeeds = [1, 2, 3] as const;

/** For at most as long as the recorded networks that the reader's is laid over. */
export const blockIterations: NumberRange = { ...limits.iterations, maximum: defaultExperiment.training.iterations };

/** Where everything can be set. */
export const fullRanges = {
  depth: { ...limits.depth, maximum: 56 },
  seed: limits.seed,
  iterations: limits.iterations,
  /** Bottlenecks take a quarter of them. */
  filters: { minimum: 4, maximum: 32, step: 4 },
  rate: limits.learningRate,
} as const satisfies Readonly<Record<string, NumberRange>>;

const choices = (values: readonly number[]) => Object.fromEntries(values.map((value) => [`${value}`, value]));
const placeField = choiceField<'place', BlockSettings>('place', 'place', { inside: 'inside', first: 'first' });

const images = dataField<BlockSettings>([defaultExperiment.data]);

/** Nothing is recorded on images of the reader's own: networks to compare with are trained, too, unless a later field says no. */
const imagesField: Field<BlockSettings> = {
  ...images,
  parse: (text, settings) => {
    const read = images.parse(text, settings);
    return read && { ...read, twins: read.data.name === 'own' };
  },
};

/** Of the cell in a chapter. */
export const blockStudy: Study<BlockSettings> = {
  figure: 'block',
  version: '1',
  fields: [
    choiceField('depth', 'depth', choices(blockDepths)),
    imagesField,
    placeField,
    choiceField('seed', 'seed', choices(blockSeeds)),
    numberField('iterations', 'iterations', blockIterations),
  ],
  defaults: {
    ...{ depth: 20, place: 'inside', seed: blockSeeds[0], iterations: blockIterations.maximum, twins: false },
    data: defaultExperiment.data,
    filters: defaultExperiment.network.filters,
    rate: defaultExperiment.training.learningRate.rate,
  },
};

/** Of the whole editor: it reads the links of the cell, too. */
export const fullBlockStudy: Study<BlockSettings> = {
  ...blockStudy,
  fields: [
    numberField('depth', 'depth', fullRanges.depth),
    imagesField,
    placeField,
    numberField('seed', 'seed', fullRanges.seed),
    numberField('iterations', 'iterations', fullRanges.iterations),
    numberField('filters', 'filters', fullRanges.filters),
    numberField('rate', 'rate', fullRanges.rate),
    choiceField('twins', 'twins', { no: false, yes: true }),
  ],
};

/** Of the places of a network, the index of the one that is drawn. */
export const drawnPlace: Readonly<Record<BlockSettings['place'], number>> = { inside: 0, first: 1 };
