import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { formatPermalink, parsePermalink } from '../../experiment/permalink.ts';
import { countsTable, widthsCaption } from './counts.ts';
import { designsOf, equalBasic, equalBottleneck } from './designs.ts';
import { designsDrawing } from './drawing.ts';
import { formatDesigns } from './export.ts';
import { widthsStudy } from './study.ts';
import type { WidthSettings } from './study.ts';
import { blockWidthsStrings as words } from './words.ts';

const paper = widthsStudy.defaults;
const { document } = parseHTML('<html></html>');

const settings = fc.record<WidthSettings>({
  basic: fc.integer({ min: 8, max: 128 }),
  bottleneck: fc.integer({ min: 8, max: 132 }),
  widths: fc.constantFrom('free', 'equal'),
  shortcut: fc.constantFrom('identity', 'projection'),
});

/** Weights of the bottleneck: w to 4w and back, 9 w² between, and 4w by 4w on the shortcut. */
const naive = (width: number, shortcut: string) => (4 + 9 + 4 + (shortcut === 'projection' ? 16 : 0)) * width ** 2;

test('at first it has the blocks of the paper’s Fig. 5: 64 channels, and 256 by way of 64', () => {
  const { basic, bottleneck, wide } = designsOf(paper);
  const shapes = [basic, bottleneck].map(({ block }) =>
    block.convolutions.map(({ kernelSize, inputChannels, filters }) => [kernelSize, inputChannels, filters]),
  );
  expect(shapes[0]).toEqual([
    [3, 64, 64],
    [3, 64, 64],
  ]);
  expect(shapes[1]).toEqual([
    [1, 256, 64],
    [3, 64, 64],
    [1, 64, 256],
  ]);
  expect([basic.weights, bottleneck.weights, wide.weights]).toEqual([73_728, 69_632, 1_179_648]);
  expect(designsOf({ ...paper, shortcut: 'projection' }).bottleneck.weights).toBe(135_168);
});

test('at all widths weights, multiply-adds and what is written follow from the formula', () => {
  fc.assert(
    fc.property(settings, (own) => {
      const { basic, bottleneck } = designsOf(own);
      expect(basic.weights).toBe(18 * own.basic ** 2);
      expect(bottleneck.weights).toBe(naive(own.bottleneck, own.shortcut));
      for (const { weights, multiplyAdds } of [basic, bottleneck]) expect(multiplyAdds).toBe(weights * 56 * 56);
      expect(basic.written).toBe(2 * own.basic * 56 * 56);
      expect(bottleneck.written).toBe((own.shortcut === 'projection' ? 10 : 6) * own.bottleneck * 56 * 56);
    }),
    { numRuns: 50 },
  );
});

test('equal cost is the nearest that whole widths can have', () => {
  expect(equalBottleneck(paper)).toBe(66);
  expect(equalBasic({ ...paper, bottleneck: 66 })).toBe(64);
  fc.assert(
    fc.property(settings, ({ basic, shortcut }) => {
      const found = equalBottleneck({ basic, shortcut });
      const off = (width: number) => Math.abs(naive(width, shortcut) - 18 * basic ** 2);
      for (let width = 8; width <= 132; width++) expect(off(found)).toBeLessThanOrEqual(off(width));
    }),
    { numRuns: 20 },
  );
});

test('both are drawn on one scale, and the bars are as long as the multiply-adds', () => {
  fc.assert(
    fc.property(settings, fc.boolean(), (own, isStacked) => {
      const drawing = designsDrawing(designsOf(own), isStacked, { document, words: words.drawing });
      const outlines = [...drawing.querySelectorAll('path.layer')].map((path) => path.getAttribute('d')!);
      const tops = outlines.map((outline) => {
        const [from, to] = [...outline.matchAll(/[ML](?<x>-?[\d.]+) /g)].map(({ groups }) => Number(groups!['x']));
        return to! - from!;
      });
      expect(tops).toHaveLength(5);
      expect(tops[2]! / tops[0]!).toBeCloseTo((4 * own.bottleneck) / own.basic, 6);
      expect(tops[2]!).toBeLessThan(215);
      const ends = [...drawing.querySelectorAll('rect.piece')].map((piece) => Number(piece.getAttribute('width')) + 1);
      const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);
      const [basic, bottleneck] = [sum(ends.slice(0, 2)), sum(ends.slice(2))];
      // A piece leaves a gap of 1 behind it, and the shortest are all gap.
      const wanted = naive(own.bottleneck, own.shortcut) / (18 * own.basic ** 2);
      if (Math.min(...ends) > 1) expect(bottleneck / basic).toBeCloseTo(wanted, 3);
    }),
    { numRuns: 30 },
  );
});

test('the table, the words and the export tell the counts of the widths that are set', () => {
  const own: WidthSettings = { ...paper, basic: 64, bottleneck: 32 };
  const table = countsTable(designsOf(own), { document, words });
  expect(table.querySelectorAll('tbody tr')[1]?.textContent).toContain('17,408');
  const told = widthsCaption(own, words.finding);
  expect([...told.headline, ...told.rest].join('')).toMatch(/carries 2 times as many channels, at 0\.24 times/);
  expect(told.rest.join('')).toContain('about 66 channels in its 3×3: 1.004 times as much');
  expect(formatDesigns(designsOf(own), 'csv').split('\r\n')[3]).toBe(
    'bottleneck,convolution,128,32,56,4096,12845056,100352',
  );
  expect(JSON.parse(formatDesigns(designsOf(own), 'json'))).toMatchObject({ schema: 1, layers: { length: 5 } });
});

test('a link gives back all that can be set', () => {
  fc.assert(
    fc.property(settings, (wanted) => {
      expect(parsePermalink(widthsStudy, formatPermalink(widthsStudy, wanted))).toEqual({
        settings: wanted,
        notices: [],
      });
    }),
  );
});
