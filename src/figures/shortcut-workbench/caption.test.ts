import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { workbenchCaption } from './caption.ts';
import { contenders } from './contenders.ts';
import { lastingGap } from './lasting-gap.ts';
import type { LastingGap } from './lasting-gap.ts';
import { parseLongerRuns } from './parse-longer-runs.ts';
import { readingOf } from './reading.ts';
import type { SeedError } from './reading.ts';
import { workbenchStrings as words } from './words.ts';

/** Errors in per cent, a row a network, a column a seed. */
function captionOf(
  rows: Readonly<Record<(typeof contenders)[number], readonly number[]>>,
  depth = 44,
  lasting: LastingGap | null = null,
): string {
  const errors = contenders.flatMap((contender) =>
    rows[contender].map((error, index): SeedError => {
      return { contender, seed: index + 1, error: error / 100, isFinal: true };
    }),
  );
  const reading = readingOf(errors);
  const beside = { papersOrder: ['C', 'B', 'A'], depth, lasting } as const;
  const { headline, rest } = workbenchCaption(reading, reading.noise, beside, words.caption);
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

/** Of the file, without any of our code: errors of a letter after so many hundred iterations, by seed, in per cent. */
function longerErrors(text: string, letter: string, hundreds: number): readonly number[] {
  const { runs } = JSON.parse(text) as {
    runs: readonly { contender: string; seed: number; trainingErrors: readonly number[] }[];
  };
  return runs
    .filter(({ contender }) => contender === letter)
    .toSorted((a, b) => a.seed - b.seed)
    .map(({ trainingErrors }) => 100 * trainingErrors[hundreds - 1]!);
}

test('whether the gap lasts is told from the longer runs, with the depth that they leave open', () => {
  const text = readFileSync(new URL('../../../content/runs/shortcut-workbench-longer.json', import.meta.url), 'utf8');
  const [early, late] = [3, 12].map((hundreds) => {
    const a = longerErrors(text, 'A', hundreds);
    return longerErrors(text, 'C', hundreds).map((error, index) => error - a[index]!);
  });
  const middle = (values: readonly number[] | undefined) => values!.toSorted((a, b) => a - b)[2]!.toFixed(1);
  const higher = late!.filter((by) => by > 0).length;
  const clause = `At 20 layers C − A is +${middle(early)} points after 300 iterations and +${middle(late)} after 1200, higher at ${higher} of 5 seeds`;
  const lasting = lastingGap(parseLongerRuns(text).runs);
  const rows = { plain: [30, 31, 32], A: [20, 22, 24], B: [20, 22, 24], C: [21, 23, 25] };
  expect(captionOf(rows, 44, lasting)).toContain(`${clause}; 44 layers were not trained that long.`);
  expect(captionOf(rows, 20, lasting)).toContain(`${clause}.`);
  expect(captionOf(rows, 44)).not.toContain('1200');
});
