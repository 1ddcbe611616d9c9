import { expect, test } from 'vitest';
import { workbenchCaption } from './caption.ts';
import { contenders } from './contenders.ts';
import { readingOf } from './reading.ts';
import type { SeedError } from './reading.ts';
import { workbenchStrings as words } from './words.ts';

/** Errors in per cent, a row a network, a column a seed. */
function captionOf(rows: Readonly<Record<(typeof contenders)[number], readonly number[]>>): string {
  const errors = contenders.flatMap((contender) =>
    rows[contender].map((error, index): SeedError => {
      return { contender, seed: index + 1, error: error / 100, isFinal: true };
    }),
  );
  const reading = readingOf(errors);
  const { headline, rest } = workbenchCaption(reading, reading.noise, ['C', 'B', 'A'], 44, words.caption);
  return [...headline, ...rest].map((part) => (typeof part === 'string' ? part : part.kind)).join('');
}

test('a gap far beyond what seeds do is told as such, with the order that the paper has otherwise', () => {
  const told = captionOf({ plain: [40, 41, 42], A: [20, 21, 20], B: [20.5, 20.5, 20.5], C: [30, 31, 32] });
  expect(told).toContain('At 44 layers plain lies 20.0 points above option A, and the options part by 10.5 at most');
  expect(told).toContain('C lies 10.0 points above A, higher at 3 of 3 seeds');
  expect(told).toContain('the order here is A, B, C; in the paper it is C, B, A');
  expect(told).toMatch(/3 differences have one sign once in 4 times; a gap of \d+ times/);
});

test('a small gap of one sign is told as likely and no more', () => {
  const told = captionOf({ plain: [30, 31, 32], A: [20, 22, 24], B: [20, 22, 24], C: [21, 23, 25] });
  expect(told).toContain('3 seeds make such a gap likely, and do not prove it');
  expect(told).toContain('B lies level with A');
});

test('signs that change say that the options cannot be told apart', () => {
  const told = captionOf({ plain: [30, 31, 32], A: [20, 22, 24], B: [21, 21, 25], C: [19, 23, 24] });
  expect(told).toContain('3 seeds cannot tell two options apart');
});

test('one seed says nothing of chance, and an order that agrees is told so', () => {
  const told = captionOf({ plain: [30], A: [22], B: [21], C: [20] });
  expect(told).toContain('One seed says nothing of chance');
  expect(told).toContain('the order is C, B, A, as in the paper');
  expect(told).toContain('C lies 2.0 points below A, lower at 1 of 1 seed');
  expect(told).not.toContain('another seed');
});
