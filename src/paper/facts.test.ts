import { expect, test } from 'vitest';
import { fact, factIds } from './facts.ts';
import type { FactId } from './facts.ts';
import { referenceKeys } from './references.ts';
import { cellNumber } from './tables.ts';

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
