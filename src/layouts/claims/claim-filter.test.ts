import { expect, test } from 'vitest';
import { everyClaim, filterIn, isWanted, queryWith } from './claim-filter.ts';

const guess = { type: 'supposed', here: 'contrary', oftenSaid: false };
const choice = { type: 'design', here: 'nothing-to-test', oftenSaid: true };

test('an empty filter wants every claim', () => {
  expect([guess, choice].every((claim) => isWanted(claim, everyClaim))).toBe(true);
});

test('other takes in what is neither measured, argued nor supposed', () => {
  const other = { ...everyClaim, firmly: 'other' };
  expect([guess, choice].map((claim) => isWanted(claim, other))).toEqual([false, true]);
});

test('not confirmed takes in what came out the other way round', () => {
  const unconfirmed = { ...everyClaim, here: 'not-confirmed' };
  expect([guess, choice].map((claim) => isWanted(claim, unconfirmed))).toEqual([true, false]);
});

test('a claim has to be wanted by every part of the filter', () => {
  expect(isWanted(guess, { firmly: 'supposed', here: 'not-confirmed', view: '' })).toBe(true);
  expect(isWanted(guess, { firmly: 'supposed', here: 'not-confirmed', view: 'often-said' })).toBe(false);
  expect(isWanted(choice, { firmly: 'measured', here: '', view: 'often-said' })).toBe(false);
});

test('the filter that is written into an address is read from it', () => {
  const filter = { firmly: 'argued', here: '', view: 'often-said' };
  expect(queryWith('', filter)).toBe('?firmly=argued&view=often-said');
  expect(filterIn(queryWith('', filter), () => true)).toEqual(filter);
  expect(queryWith('?firmly=argued', everyClaim)).toBe('');
});

test('what else the address holds stays, and values that the form does not have are left out', () => {
  expect(queryWith('?a=1&here=confirmed', { ...everyClaim, view: 'often-said' })).toBe('?a=1&view=often-said');
  expect(filterIn('?firmly=proven', () => false)).toEqual(everyClaim);
});
