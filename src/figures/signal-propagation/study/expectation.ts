import { layersPerBlock } from './networks.ts';
import type { SignalNetwork } from './networks.ts';
import type { SignalSettings } from './settings.ts';

const pi = 3.141592653589793;

/**
 * What the walk of a residual signal keeps of each unit of variance that a block adds: it is folded at zero by ReLU, and
 * a folded normal number has the variance 1 - 2 / pi.
 */
export const keptVariance = 1 - 2 / pi;

/** Powers by repeated multiplication, which every browser rounds alike. */
function powers(base: number, count: number): readonly number[] {
  const all = [1];
  while (all.length < count) all.push(all.at(-1)! * base);
  return all;
}

/**
 * What theory expects of `SignalProfile.deviations`, for wide layers; null where there is no closed form. Plain without
 * BN: a layer multiplies the deviation by g / sqrt(2), in the mean over weights (He et al. 2015, Sec. 2.2). Plain with
 * BN: 1, by definition. Residual with BN: every block adds a variance of 1 to a signal that ReLU folds at zero, so n
 * blocks give 1 + (1 - 2 / pi) n, nearly (a random walk that is kept from going below zero).
 */
export function expectedDeviations(
  { kind, batchNorm }: SignalNetwork,
  { gainPercent, layers }: Pick<SignalSettings, 'gainPercent' | 'layers'>,
): readonly number[] | null {
  const count = layers / layersPerBlock + 1;
  const perLayer = batchNorm ? 1 : gainPercent / 100;
  if (kind === 'plain') return powers(perLayer * perLayer, count);
  if (!batchNorm) return null;
  return Array.from({ length: count }, (_, blocks) => Math.sqrt(1 + keptVariance * blocks));
}

/**
 * What theory expects of `SignalProfile.gradientNorms`, for wide layers; null where there is no closed form. Plain
 * without BN: on its way back through a layer the norm is multiplied by g / sqrt(2), as the signal is on its way (He et
 * al. 2015, Sec. 2.2). Plain with BN: by sqrt(pi / (pi - 1)) for large mini-batches (Yang et al. 2019, "A mean field
 * theory of batch normalization").
 */
export function expectedGradientNorms(
  { kind, batchNorm }: SignalNetwork,
  { gainPercent, layers }: Pick<SignalSettings, 'gainPercent' | 'layers'>,
): readonly number[] | null {
  if (kind === 'residual') return null;
  const perLayer = gainPercent / 100;
  return powers(batchNorm ? pi / (pi - 1) : perLayer * perLayer, layers / layersPerBlock + 1).toReversed();
}
