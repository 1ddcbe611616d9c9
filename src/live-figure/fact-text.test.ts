import { expect, test } from 'vitest';
import { fact } from '../paper/facts.ts';
import { reference } from '../paper/references.ts';
import { describeFact, formatFact, formatValue } from './fact-text.ts';

const nameOf = (work: string) => reference(work).short;

test('a number keeps its unit across a line break', () => {
  expect(formatFact(fact('abs-357'))).toBe('3.57\u00a0%');
  expect(formatFact(fact('abs-depth'))).toBe('152\u00a0layers');
});

test('numbers are written as the paper or an English text writes them', () => {
  expect(formatValue(1202)).toBe('1202');
  expect(formatValue(64000)).toBe('64,000');
  expect(formatValue(0.0001)).toBe('0.0001');
  expect(formatValue(11.3e9)).toBe('11.3 billion');
  expect(formatValue([16, 32, 64])).toBe('16, 32 and 64');
  expect(formatValue('sixteen to thirty')).toBe('sixteen to thirty');
});

test('the tooltip of a fact names what it means and where it stands', () => {
  expect(describeFact(fact('s41-449'), nameOf)).toBe(
    'top-5 error of a single ResNet-152 on the ImageNet validation set, scores averaged over five scales. Paper: Sec. 4.1, Table 4, p. 7',
  );
});

test('the tooltip of a number of a later work names that work, not the paper', () => {
  expect(describeFact(fact('later-paths'), nameOf)).toBe(
    'length of the paths from which most of the gradient comes in a residual network of 110 layers. Veit et al., 2016: Abstract',
  );
});
