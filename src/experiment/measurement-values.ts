import { productOf, ratioOf } from './measurements.ts';
import type { Answer, BlockNorms, LayerNorms, LayerResponse, Measurement } from './measurements.ts';

/** One number of a measurement, for a table. */
export interface MeasuredValue {
  /** The layer, the block or the image that it is of; empty where it is of the network. */
  readonly of: string;
  readonly quantity: string;
  readonly value: number;
}

/** All numbers of a measurement by name, with those that follow from two of them. */
export function valuesOf(measurement: Measurement): readonly MeasuredValue[] {
  switch (measurement.type) {
    case 'gradient-norms':
      return measurement.layers.flatMap((own) => named(own.layer, normsOf(own)));
    case 'responses':
      return measurement.layers.flatMap((own) => named(own.layer, responseOf(own)));
    case 'block-ratios':
      return measurement.blocks.flatMap((own) => named(own.block, ratiosOf(own)));
    case 'answers':
      return measurement.answers.flatMap((own) => named(`${own.image}`, answerOf(own)));
    case 'share-error':
      return named('', { error: measurement.error });
    case 'share-loss':
      return named('', { loss: measurement.loss });
  }
}

function named(of: string, values: Readonly<Record<string, number>>): readonly MeasuredValue[] {
  return Object.entries(values).map(([quantity, value]) => ({ of, quantity, value }));
}

const normsOf = (own: LayerNorms) => ({
  gradientNorm: own.gradientNorm,
  weightNorm: own.weightNorm,
  product: productOf(own),
});

const responseOf = ({ responseStd, scale }: LayerResponse) => ({ responseStd, scale });

const ratiosOf = (own: BlockNorms) => ({
  residualNorm: own.residualNorm,
  shortcutNorm: own.shortcutNorm,
  ratio: ratioOf(own),
});

/** Class by class, in the order of the data set. */
function answerOf({ predicted, probabilities }: Answer): Readonly<Record<string, number>> {
  const byClass = probabilities.map((value, index) => [`probability${index}`, value] as const);
  return { predicted, ...Object.fromEntries(byClass) };
}
