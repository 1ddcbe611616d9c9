import { language } from '../i18n/language.ts';
import type { DialStep } from './dial/dial-step.ts';

/** Layers over which the text follows a signal. */
export const gainLayers = 50;
/** From the gain that suits layers without ReLU to a little above He's, which is the square root of two. */
const gains = [1, 1.1, 1.2, 1.3, Math.SQRT2, 1.5, 1.6];

const digits = new Intl.NumberFormat(language.format, { maximumSignificantDigits: 3 });

/**
 * A dial of the gain: by how much a layer with ReLU multiplies the variance of a signal, half the square of its gain (He
 * et al. 2015, Eq. 9), and so many layers.
 */
export const gainSteps: readonly DialStep[] = gains.map((gain) => {
  const ofLayer = gain ** 2 / 2;
  const at = gain === Math.SQRT2 ? '1.414…' : gain.toFixed(2);
  return { at, shows: digits.format(ofLayer), also: { ofAll: factorText(ofLayer ** gainLayers) } };
});

/** A factor; what is far below one as a fraction, which says more than its zeros. */
function factorText(factor: number): string {
  return factor < 0.01 ? `1/${digits.format(1 / factor)}` : digits.format(factor);
}
