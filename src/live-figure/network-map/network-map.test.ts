import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { networkMapStrings } from '../../i18n/network-map.ts';
import { networkMap, placeNames, placeOfBlock } from './network-map.ts';
import type { LitPlace } from './network-map.ts';

const { document } = parseHTML('<html></html>');
const stages = [7, 7, 7];

/** Where ticks stand, of one look. */
function ticksOf(lit: readonly LitPlace[], selector: string): readonly number[] {
  const d = networkMap({ stages, lit }, '', document).querySelector(selector)?.getAttribute('d') ?? '';
  return [...d.matchAll(/M([\d.]+) [\d.]+V/g)].map(([, x]) => Number(x));
}

test('the map has a tick for the first layer and for every block, and those that are lit are bold', () => {
  const all = ticksOf([], 'path:not(.lit)');
  expect(all).toHaveLength(1 + 3 * 7);
  expect(ticksOf([], '.lit')).toEqual([]);
  const lit: LitPlace[] = [{ stage: 1, block: 2 }];
  expect(ticksOf(lit, '.lit')).toEqual([all[1 + 7 + 2]]);
  expect(ticksOf(lit, 'path:not(.lit)')).toEqual(all.toSpliced(1 + 7 + 2, 1));
  expect(ticksOf(['first-layer'], '.lit')).toEqual([all[0]]);
});

test('blocks stand from left to right, with more room between stages', () => {
  const xs = ticksOf([], 'path:not(.lit)');
  const steps = xs.slice(1).map((x, index) => x - xs[index]!);
  expect(Math.min(...steps)).toBeGreaterThan(0);
  const widest = steps.flatMap((step, index) => (step > Math.min(...steps) ? [index] : []));
  expect(widest).toEqual([0, 7, 14]);
});

test('the place is said in words beside the drawing, which nobody is read', () => {
  const lit: LitPlace[] = [{ stage: 1, block: 2 }];
  const text = networkMapStrings.place(placeNames({ stages, lit }, networkMapStrings));
  expect(text).toBe('Place in the network: stage 2, block 3 of 7');
  const node = networkMap({ stages, lit }, text, document);
  expect(node.textContent).toBe(text);
  expect(node.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
});

test('the answer is lit at the end of the map, and said', () => {
  const end = (lit: readonly LitPlace[]) =>
    networkMap({ stages, lit }, '', document).querySelector('.lit')?.getAttribute('d');
  expect(end(['answer'])).toMatch(/^M[\d.]+ 9a4 4 /);
  expect(end(['first-layer'])).not.toContain('a4');
  expect(placeNames({ stages, lit: ['answer'] }, networkMapStrings)).toEqual(['the answer']);
});

test('a block that is counted through the network is found in its stage', () => {
  expect(placeOfBlock([3, 3, 3], 0)).toEqual({ stage: 0, block: 0 });
  expect(placeOfBlock([3, 3, 3], 5)).toEqual({ stage: 1, block: 2 });
  expect(placeOfBlock([3, 3, 3], 8)).toEqual({ stage: 2, block: 2 });
  expect(() => placeOfBlock([3, 3, 3], 9)).toThrow('invalid block: 9 (of 3 + 3 + 3)');
});
