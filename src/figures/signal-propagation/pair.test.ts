import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { propagateSignal } from './study/propagation.ts';
import { defaultSignalSettings } from './study/settings.ts';
import { signalPairData } from './lines.ts';
import type { ShownKinds } from './lines.ts';
import { signalPair } from './pair.ts';

const settings = { ...defaultSignalSettings, layers: 8, width: 32 };
const result = { settings, profiles: [1, 2, 3].flatMap((seed) => propagateSignal(settings, seed)) };

function draw(shown: ShownKinds, batchNorm = true) {
  const { document } = parseHTML('<html></html>');
  return signalPair(signalPairData(result, batchNorm, shown), {
    document,
    width: 432,
    height: 460,
  });
}

/** The ends of the medians: bold lines. */
function endsOf(picture: Element) {
  const paths = [...picture.querySelectorAll('g[stroke-width="2.2"] path, path[stroke-width="2.2"]')];
  return paths.map((path) => {
    const corners = [...path.getAttribute('d')!.matchAll(/[ML]([-\d.]+),/g)].map(([, x]) => Number(x));
    return [corners[0], corners.at(-1)];
  });
}

test('signal and gradient of two kinds stand in one picture, over the same layers', () => {
  const ends = endsOf(draw('both'));
  expect(ends).toHaveLength(4);
  for (const end of ends) expect(end).toEqual(ends[0]);
});

test('F(x) beside x starts where the first block ends, and no plain network is drawn', () => {
  const picture = draw('addends');
  const [x, f, gradient] = endsOf(picture);
  expect(x).toEqual(f);
  expect(x![1]).toBe(gradient![1]);
  expect(x![0]).toBeGreaterThan(gradient![0]!);
  expect(picture.querySelectorAll('[stroke="var(--plain)"]')).toHaveLength(0);
});

test('no coordinate is written to more than a tenth of a pixel', () => {
  const places = [...draw('both').querySelectorAll('path')].map((path) => path.getAttribute('d')).join(' ');
  expect(places).toMatch(/\d\.\d\b/);
  expect(places).not.toMatch(/\.\d\d/);
});
