import { expect, test } from 'vitest';
import fixture from './gradient.fixture.json' with { type: 'json' };
import { expectedGradientNorms } from './expectation.ts';
import { propagateSignal } from './propagation.ts';
import { defaultSignalSettings } from './settings.ts';

const smallest = 1e-9;

/** The largest relative difference of two lists. */
function gapBetween(found: readonly number[], expected: readonly number[]): number {
  expect(found).toHaveLength(expected.length);
  return Math.max(...found.map((value, index) => Math.abs(value / expected[index]! - 1)));
}

for (const { seed, profiles, ...settings } of fixture) {
  const found = propagateSignal(settings, seed);
  test.each(profiles.map((expected, index) => ({ expected, own: found[index]!, ...expected })))(
    `$kind, BN $batchNorm, ${settings.layers} layers at ${settings.gainPercent} %: signal, gradient and addends are those of PyTorch`,
    ({ expected, own }) => {
      expect(own).toMatchObject({ kind: expected.kind, batchNorm: expected.batchNorm });
      expect(gapBetween(own.deviations, expected.deviations)).toBeLessThan(smallest);
      expect(gapBetween(own.gradientNorms, expected.gradientNorms)).toBeLessThan(smallest);
      for (const part of ['x', 'F'] as const) {
        const [ownSizes, sizes] = [own.addends, expected.addends].map((all) => all.map((addends) => addends[part]));
        expect(gapBetween(ownSizes!, sizes!)).toBeLessThan(smallest);
      }
    },
  );
}

test('a plain layer multiplies the norm of the gradient by what theory expects, within 3 % over six seeds', () => {
  const settings = { ...defaultSignalSettings, layers: 20 };
  const draws = Array.from({ length: 6 }, (_, index) => propagateSignal(settings, index + 1));
  for (const batchNorm of [false, true]) {
    const own = draws.flat().filter((profile) => profile.kind === 'plain' && profile.batchNorm === batchNorm);
    const expected = expectedGradientNorms({ kind: 'plain', batchNorm }, settings)!;
    const square = own.reduce((sum, { gradientNorms }) => sum + gradientNorms[0]! ** 2, 0) / own.length;
    expect(Math.abs((square / expected[0]! ** 2) ** (1 / 40) - 1)).toBeLessThan(0.03);
  }
});
