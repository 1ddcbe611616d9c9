import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawingContext } from './chart-reading.fixture.ts';
import { degradationChart } from './degradation-chart.ts';
import { shortenedNames } from './shortened-names.ts';
import { textWidth } from './text-width.ts';

const room = 12;
const shortOf = (...names: readonly string[]) => shortenedNames(names.map((text) => ({ text, room })));

test('a name that has room stays as it is, and others end in an ellipsis', () => {
  expect(shortOf('residual-20')).toEqual(['residual-20']);
  expect(shortOf('squeeze and excite, the way I like it')).toEqual(['squeeze and excite…']);
});

test('names that begin alike keep the end by which they are told apart', () => {
  const [one, two] = shortOf('squeeze and excite, depth 20, seed 1', 'squeeze and excite, depth 20, seed 2');
  expect(one).toMatch(/^squeeze.*….*seed 1$/);
  expect(two).toMatch(/^squeeze.*….*seed 2$/);
});

test('nothing is wider than its room, and as many characters are kept as have room there', () => {
  const text = fc.string({ unit: fc.constantFrom(...'aimW1 -…é层', '\u{1f600}'), minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(text, fc.integer({ min: 4, max: 30 }), (name, wide) => {
      const [short = ''] = shortenedNames([{ text: name, room: wide }]);
      expect(textWidth(short)).toBeLessThanOrEqual(wide);
      // Every beginning with an ellipsis, the longest that has room.
      const beginnings = [...name].map((_, index, all) => `${all.slice(0, index).join('').trimEnd()}…`);
      const fitting = [name, ...beginnings.toReversed()].find((candidate) => textWidth(candidate) <= wide);
      expect(short).toBe(fitting);
      expect(short.isWellFormed()).toBe(true);
    }),
  );
});

/** As Chromium measures Inter at weight 600, in units of the font size. */
test.each([
  ['residual, training', 8.11],
  ['plain-8, seed 1, iterations 5000', 14.97],
  ['Squeeze and excite my way, depth 20, seed 1', 21.81],
])('the width of “%s” is not taken for less than it is, nor for a quarter more', (text, measured) => {
  expect(textWidth(text)).toBeGreaterThanOrEqual(measured);
  expect(textWidth(text)).toBeLessThan(1.25 * measured);
});

const points = [8, 20].map((depth) => {
  return { kind: 'plain' as const, depth, seed: 1, error: 0.2, state: 'final' as const };
});
const name = 'a block of mine that has a very long comment in its first line';

test.each([340, 640, 1600])('a long name ends within a chart of %i pixels, and can be heard in full', (width) => {
  const series = [{ name, pale: false, points }];
  const chart = degradationChart({ series, guess: [], depths: [] }, drawingContext(width));
  const label = [...chart.querySelectorAll('text[aria-label]')].find((text) => text.textContent?.includes('…'));
  if (width === 1600) return expect(label).toBeUndefined();
  expect(label?.getAttribute('aria-label')).toContain(name);
  const full = label!.querySelector('title')!;
  expect(full.textContent).toContain(name);
  const shown = label!.textContent!.replace(full.textContent!, '');
  const [, x] = /translate\(([\d.]+)/.exec(label!.getAttribute('transform')!)!;
  expect(Number(x) + 6 + 13.5 * textWidth(shown)).toBeLessThanOrEqual(width);
});
