import { chartStrings } from '../../../../i18n/en/charts.ts';

/** What the caption says of the size of the signal: words that are loaded with what draws the figure. */

const { size } = chartStrings;

const range = (low: string, high: string) => (low === high ? low : `${low} to ${high}`);

/** From the smallest to the largest of some sizes. */
const sizes = (values: readonly number[]) => range(size(Math.min(...values)), size(Math.max(...values)));

export const captionWords = {
  headline: (layers: number, percent: number, gain: number, seeds: number) =>
    ` Standard deviation after ${layers} random layers, weights at ${percent}\u00a0% of He’s scale (gain ${gain.toFixed(2)}), ${seeds === 1 ? 'one seed' : `lowest to highest of ${seeds} seeds`}:`,
  networks: (batchNorm: boolean) => (batchNorm ? ' With BN, ' : ' Without BN, '),
  predicted: {
    plain: (ends: readonly number[], predicted: number) =>
      ` networks are at ${sizes(ends)}; the power of the gain predicts ${size(predicted)}.`,
    residual: (ends: readonly number[], predicted: number) =>
      ` networks are at ${sizes(ends)}; a folded random walk predicts ${size(predicted)}.`,
  },
  unpredicted: (ends: readonly number[], factors: readonly number[]) =>
    ` networks are at ${sizes(ends)}: a block multiplies the variance by ${sizes(factors)}, in the mean.`,
  flat: (deviations: readonly number[]) => ` networks are at ${sizes(deviations)} after every block.`,
} as const;
