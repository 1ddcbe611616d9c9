import { expect, test } from 'vitest';
import { words } from './words.ts';
import { strideAnswer } from './stride-question.ts';

test('the two networks named ResNet-50 part in the first 1x1 of three blocks, by 231,211,008 multiply-adds in all', () => {
  const { block, rows, morePerBlock, totals, parameters } = strideAnswer(words);
  expect(block).toBe('conv3_1');
  expect(rows.map(({ formulas }) => formulas)).toEqual([
    ['1·1·256·128·28·28', '1·1·256·128·56·56'],
    ['3·3·128·128·28·28', '3·3·128·128·28·28'],
    ['1·1·128·512·28·28', '1·1·128·512·28·28'],
    ['1·1·256·512·28·28', '1·1·256·512·28·28'],
  ]);
  expect(totals).toEqual([3_857_973_248, 4_089_184_256]);
  expect(3 * morePerBlock).toBe(totals[1] - totals[0]);
  expect(parameters).toBe(25_557_032);
});
