import { expect, test } from 'vitest';
import { imagenet34 } from './shortcut-costs.ts';
import { widthStepsOf } from './width-dial.ts';

test('two 3x3 convolutions make 18 multiply-adds a filter for each number that leaves the block', () => {
  const expected = [64, 128, 256, 512].map((filters) => ({
    at: `${filters}`,
    shows: (18 * filters).toLocaleString('en-GB'),
  }));
  expect(widthStepsOf(imagenet34('padded-identity'))).toEqual(expected);
});
