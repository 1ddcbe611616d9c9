import { expect, test } from 'vitest';
import { quotation, quotationIds } from './quotations.ts';
import type { QuotationId } from './quotations.ts';

test('no quotation is longer than 25 words', () => {
  for (const id of quotationIds) expect(quotation(id).words.split(/\s+/).length, id).toBeLessThanOrEqual(25);
});

test('quotations are unbroken: no omission, citation mark or stray space', () => {
  for (const id of quotationIds) expect(quotation(id).words, id).not.toMatch(/\.\.\.|…|\[|\]|^\s|\s$|\s\s/);
});

test('the question of the paper is quoted word for word', () => {
  expect(quotation('Q03').words).toBe('Is learning better networks as easy as stacking more layers?');
  expect(quotation('Q03').where).toBe('Sec. 1, par. 2');
});

test('an unknown quotation is named in the error', () => {
  expect(() => quotation('Q99' as QuotationId)).toThrow('unknown quotation: Q99');
});
