import { language } from '../../i18n/language.ts';
import { paperCifarNetwork } from '../../networks/paper-cifar-network.ts';

/** Blocks of the residual network of 110 layers for CIFAR-10 (paper Sec. 4.2). */
export const blocksOf110 = paperCifarNetwork(110).stages.flatMap(({ blocks }) => blocks).length;

/** What a shortcut that multiplies by `scale` makes of a signal after so many blocks (He et al. 2016, Eq. 8). */
export function scaleAfter(scale: number, blocks: number): number {
  return scale ** blocks;
}

/**
 * Factor by which the norm of the gradient grows from the last of `layers` layers to the first, in a plain network of
 * fully connected layers with BN and ReLU at initialisation, in the limit of wide layers and large mini-batches: the
 * square grows by pi / (pi - 1) a layer (Yang et al. 2019).
 */
export function gradientGrowth(layers: number): number {
  return Math.sqrt(squaredGrowthPerLayer) ** layers;
}

export const squaredGrowthPerLayer = Math.PI / (Math.PI - 1);

const grouped = new Intl.NumberFormat(language.format, { maximumSignificantDigits: 3 });

/** A factor with three digits: `117`, `0.00515`; below a thousandth with a power of ten, 5.55 and -17. */
export function splitFactor(value: number): { readonly digits: string; readonly power: number } {
  if (value >= 1e-3) return { digits: grouped.format(value), power: 0 };
  const [digits, power] = value.toExponential(2).split('e') as [string, string];
  return { digits, power: Number(power) };
}
