import { expect, test } from 'vitest';
import { captionWords } from './words/caption.ts';
import { healthWords } from './words/health.ts';
import { signalCaption, varianceFactorRange } from './caption.ts';

const profile = (kind: 'plain' | 'residual', batchNorm: boolean, seed: number, ...deviations: readonly number[]) => ({
  kind,
  batchNorm,
  seed,
  deviations,
  gradientNorms: deviations.toReversed(),
  addends: deviations.slice(1).map((F, index) => ({ x: index + 1, F })),
});

const result = {
  settings: { gainPercent: 100, layers: 4, width: 32, firstSeed: 1 },
  profiles: [
    profile('plain', false, 1, 1, 0.9, 0.8),
    profile('residual', false, 1, 1, 1.5, 2.25),
    profile('plain', true, 1, 1, 1, 1),
    profile('residual', true, 1, 1, 1.2, 1.3),
    profile('plain', false, 2, 1, 1, 0.5),
    profile('residual', false, 2, 1, 1.5, 4),
    profile('plain', true, 2, 1, 1, 1),
    profile('residual', true, 2, 1, 1.2, 1.4),
  ],
};

const textOf = (shown: 'both' | 'plain' | 'residual') => {
  const { headline, rest } = signalCaption(result, shown, captionWords, healthWords);
  return [...headline, ...rest].map((part) => (typeof part === 'string' ? part : part.kind)).join('');
};

test('the caption gives the range over seeds, what is predicted, and the factor of a block', () => {
  expect(textOf('both')).toBe(
    'With BN, plain is healthy both ways; residual is healthy both ways.' +
      ' Without BN, plain is healthy both ways; residual is healthy both ways.' +
      ' Standard deviation after 4 random layers, weights at 100\u00a0% of He’s scale (gain 1.41), lowest to highest of 2 seeds:' +
      ' Without BN, plain networks are at 0.5 to 0.8; the power of the gain predicts 1.' +
      ' Without BN, residual networks are at 2.25 to 4: a block multiplies the variance by 2.25 to 4, in the mean.' +
      ' With BN, plain networks are at 1 after every block.' +
      ' With BN, residual networks are at 1.3 to 1.4; a folded random walk predicts 1.31.',
  );
  expect(varianceFactorRange(result)).toEqual([2.25, 4]);
});

test('the first sentence is of the networks with BN, and the second says what multiplies what is not healthy', () => {
  const exploding = result.profiles.map((one) =>
    one.kind === 'plain' && one.batchNorm ? { ...one, gradientNorms: [4e6, 2e3, 1] } : one,
  );
  const { headline, rest } = signalCaption({ ...result, profiles: exploding }, 'both', captionWords, healthWords);
  expect(headline.filter((part) => typeof part === 'string').join('')).toBe(
    'With BN,  is healthy forward, but its gradient explodes;  is healthy both ways.',
  );
  expect(rest.slice(0, 4)).toEqual([
    ' From end to end, the gradient of ',
    { kind: 'plain' },
    ' is multiplied by 4.0\u00a0×\u00a010⁶',
    '.',
  ]);
});

test('the caption is silent about networks that are not shown', () => {
  expect(textOf('plain')).not.toContain('residual');
  expect(textOf('residual')).not.toContain('plain');
});
