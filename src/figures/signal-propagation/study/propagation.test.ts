import { expect, test } from 'vitest';
import { expectedDeviations } from './expectation.ts';
import { propagateSignal } from './propagation.ts';
import type { SignalNetwork, SignalProfile } from './networks.ts';
import { defaultSignalSettings, gainOf, signalSeedsOf } from './settings.ts';

const settings = { ...defaultSignalSettings, layers: 40 };
const profiles = signalSeedsOf(settings).flatMap((seed) => propagateSignal(settings, seed));

function of(kind: SignalNetwork['kind'], batchNorm: boolean, from: readonly SignalProfile[] = profiles) {
  return from.filter((profile) => profile.kind === kind && profile.batchNorm === batchNorm);
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The variance after some blocks as a mean over seeds. */
const varianceAt = (own: readonly SignalProfile[], blocks: number) =>
  mean(own.map(({ deviations }) => deviations[blocks]! ** 2));

test.each([80, 130])(
  'at %i per cent a plain layer without BN gives that share of what it gives at 100, exactly',
  (gainPercent) => {
    // The same weights at another scale: what is left is the power of the gain, whatever the width.
    const [he, other] = [100, gainPercent].map((percent) => {
      return of('plain', false, propagateSignal({ ...settings, gainPercent: percent }, 1))[0]!;
    });
    const expected = expectedDeviations(other!, { ...settings, gainPercent })!;
    other!.deviations.forEach((deviation, blocks) => {
      const layers = 2 * blocks;
      expect(deviation / he!.deviations[blocks]! / (gainPercent / 100) ** layers).toBeCloseTo(1, 10);
      expect(expected[blocks]! / (gainPercent / 100) ** layers).toBeCloseTo(1, 10);
    });
  },
);

test('at the gain of He initialisation a single plain block keeps the variance, within 15 % over twelve seeds', () => {
  const seeds = Array.from({ length: 12 }, (_, index) => index + 1);
  const own = seeds.flatMap((seed) => of('plain', false, propagateSignal({ ...settings, layers: 2 }, seed)));
  expect(gainOf(settings)).toBe(Math.SQRT2);
  expect(varianceAt(own, 1)).toBeGreaterThan(0.85);
  expect(varianceAt(own, 1)).toBeLessThan(1.15);
});

test('with BN every plain layer puts out a deviation of 1', () => {
  for (const { deviations } of of('plain', true)) {
    for (const deviation of deviations.slice(1)) expect(deviation).toBeCloseTo(1, 3);
  }
});

test('with BN the residual signal follows the folded random walk within 6 %', () => {
  for (const profile of of('residual', true)) {
    const expected = expectedDeviations(profile, settings)!;
    profile.deviations.slice(1).forEach((deviation, index) => {
      expect(Math.abs(deviation / expected[index + 1]! - 1)).toBeLessThan(0.06);
    });
  }
});

test('after one block the residual variance with BN is 1 and that of a rectified normal number', () => {
  expect(varianceAt(of('residual', true), 1)).toBeCloseTo(1.5 - 1 / (2 * Math.PI), 1);
});

/**
 * The factor by which a block of the residual network without BN multiplies the mean square, in the limit of wide
 * layers: u = max(0, u + sqrt(2) z), brought back to mean square 1 after every block, until nothing changes. Computed on
 * a grid, with no random number in it.
 */
function factorOfWideLayers(): number {
  const [step, points] = [0.05, 240];
  const spread = Math.SQRT2;
  const normal = (distance: number) =>
    (step / spread / Math.sqrt(2 * Math.PI)) * Math.exp(-((distance / spread) ** 2) / 2);
  let mass = Float64Array.from({ length: points }, (_, index) => (index === Math.round(1 / step) ? 1 : 0));
  let factor = 0;
  for (let block = 0; block < 30; block++) {
    const next = new Float64Array(2 * points);
    for (const [from, share] of mass.entries()) {
      if (share < 1e-12) continue;
      for (let to = -points; to < 2 * points; to++) next[Math.max(0, to)]! += share * normal((to - from) * step);
    }
    factor = next.reduce((sum, share, index) => sum + share * (index * step) ** 2, 0);
    const scale = Math.sqrt(factor);
    mass = new Float64Array(points);
    next.forEach((share, index) => {
      const [at, rest] = [Math.floor(index / scale), (index / scale) % 1];
      if (at + 1 >= points) return;
      mass[at]! += share * (1 - rest);
      mass[at + 1]! += share * rest;
    });
  }
  return factor;
}

test('without BN a residual block multiplies the variance by what wide layers do, within 10 %, and by more than 2', () => {
  const wide = factorOfWideLayers();
  expect(wide).toBeGreaterThan(1.5);
  expect(wide).toBeLessThan(3);
  const rates = of('residual', false).map(({ deviations }) => (deviations.at(-1)! / deviations[5]!) ** (2 / 15));
  expect(Math.abs(mean(rates) / wide - 1)).toBeLessThan(0.1);
  for (const rate of rates) expect(rate).toBeGreaterThan(2);
});

test('networks of one seed share their weights, and a deeper one begins like a shallower one', () => {
  const deeper = propagateSignal({ ...settings, layers: 44 }, 1);
  profiles.slice(0, 4).forEach(({ deviations }, index) => {
    expect(deeper[index]!.deviations.slice(0, deviations.length)).toEqual(deviations);
  });
});

test('a seed gives these bits', () => {
  const ends = propagateSignal({ ...settings, layers: 8, width: 32 }, 7).map(({ deviations }) => deviations.at(-1));
  expect(ends).toMatchInlineSnapshot(`
    [
      0.6322327253189495,
      2.6443186598856143,
      0.999991307958402,
      1.6004708063898034,
    ]
  `);
});
