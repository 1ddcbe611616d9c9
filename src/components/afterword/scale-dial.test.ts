import { expect, test } from 'vitest';
import { scaleSteps } from './scale-dial.ts';

test('the dial ends a tenth off on both sides, at a two-hundredth and at more than a hundred, and one leaves all', () => {
  expect(scaleSteps[0]).toEqual({ at: '0.90', shows: '0.00515' });
  expect(scaleSteps.at(-1)).toEqual({ at: '1.10', shows: '117' });
  expect(scaleSteps.find(({ at }) => at === '1.00')?.shows).toBe('1');
});
