import { expect, test } from 'vitest';
import { isDue } from './instrument-choice.ts';
import type { Due } from './instrument-choice.ts';

test.each<[Due, number[]]>([
  [{ kind: 'every', iterations: 3 }, [0, 3, 6, 8]],
  [{ kind: 'every', iterations: 4 }, [0, 4, 8]],
  [{ kind: 'at', iterations: [0, 5, 90] }, [0, 5]],
  [{ kind: 'end' }, [8]],
])('of 8 iterations %o is due after these', (due, expected) => {
  const all = Array.from({ length: 9 }, (_, iteration) => iteration);
  expect(all.filter((iteration) => isDue(due, iteration, 8))).toEqual(expected);
});
