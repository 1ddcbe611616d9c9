import { expect, test } from 'vitest';
import { describeFact, fact, factIds, formatFact, formatValue } from './facts.ts';
import type { FactId } from './facts.ts';
import { reference, referenceKeys } from './references.ts';
import { cellNumber } from './tables.ts';

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

test('an unknown fact is named in the error', () => {
  expect(() => fact('abs-358' as FactId)).toThrow('unknown fact: abs-358');
  expect(() => fact('toString' as FactId)).toThrow('unknown fact: toString');
});

test('every fact says where it stands and what it means', () => {
  for (const id of factIds) {
    const found = fact(id);
    expect(found.meaning, id).not.toBe('');
    expect(found.where, id).not.toBe('');
    if ('work' in found) {
      expect(referenceKeys, id).toContain(found.work);
      continue;
    }
    expect(found.where, id).toMatch(/^(Abstract|Sec\. [\d.]+|App\. [ABC])/);
    expect(found.page, id).toBeGreaterThanOrEqual(1);
    expect(found.page, id).toBeLessThanOrEqual(12);
  }
});

test('a number of another work is marked by its id, so that no chapter takes it for one of the paper', () => {
  for (const id of factIds) expect('work' in fact(id), id).toBe(id.startsWith('later-'));
});

test('the differences that Sec. 4.1 states in prose follow from Table 2', () => {
  const stated = (id: FactId) => Number(fact(id).value);
  const residual34 = cellNumber('2', '34 layers', 'ResNet');
  const gainOfDepth = cellNumber('2', '18 layers', 'ResNet') - residual34;
  const gainOfShortcuts = cellNumber('2', '34 layers', 'plain') - residual34;
  // The paper cuts 2.85 to 2.8 and rounds 3.51 to 3.5.
  expect(Math.abs(gainOfDepth - stated('s41-28'))).toBeLessThan(0.051);
  expect(Math.abs(gainOfShortcuts - stated('s41-35'))).toBeLessThan(0.051);
});
