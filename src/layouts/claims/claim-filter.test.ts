import { expect, test } from 'vitest';
import { countOfKind, everyClaim, filterIn, isWanted, queryWith } from './claim-filter.ts';

const guess = { type: 'supposed', here: 'contrary', oftenSaid: false };
const choice = { type: 'design', here: 'nothing-to-test', oftenSaid: true };
const result = { type: 'measured', here: 'confirmed', oftenSaid: true };
const all = [guess, choice, result];

test('an empty filter wants every claim', () => {
  expect(all.every((claim) => isWanted(claim, everyClaim))).toBe(true);
});

test('other takes in what is neither measured, argued nor supposed', () => {
  expect(all.map((claim) => isWanted(claim, { ...everyClaim, firmly: ['other'] }))).toEqual([false, true, false]);
});

test('not confirmed takes in what came out the other way round', () => {
  expect(all.map((claim) => isWanted(claim, { ...everyClaim, here: ['not-confirmed'] }))).toEqual([true, false, false]);
});

test('of the kinds chosen in one group a claim has to be one', () => {
  const firmly = { ...everyClaim, firmly: ['supposed', 'measured'] };
  expect(all.map((claim) => isWanted(claim, firmly))).toEqual([true, false, true]);
});

test('a claim has to be wanted by every group', () => {
  const both = { ...everyClaim, firmly: ['supposed', 'measured'], view: ['often-said'] };
  expect(all.map((claim) => isWanted(claim, both))).toEqual([false, false, true]);
});

test('a kind is counted among what the other groups want, whatever is chosen in its own', () => {
  const filter = { firmly: ['supposed'], here: [], view: ['often-said'] };
  expect(countOfKind(all, filter, { group: 'firmly', kind: 'measured' })).toBe(1);
  expect(countOfKind(all, filter, { group: 'firmly', kind: 'supposed' })).toBe(0);
  expect(countOfKind(all, filter, { group: 'here', kind: 'not-confirmed' })).toBe(0);
  expect(countOfKind(all, everyClaim, { group: 'here', kind: 'not-confirmed' })).toBe(1);
});

test('the filter that is written into an address is read from it', () => {
  const filter = { firmly: ['argued', 'supposed'], here: [], view: ['often-said'] };
  expect(queryWith('', filter)).toBe('?firmly=argued&firmly=supposed&view=often-said');
  expect(filterIn(queryWith('', filter), () => true)).toEqual(filter);
  expect(queryWith('?firmly=argued', everyClaim)).toBe('');
});

test('what else the address holds stays, and kinds that the form does not have are left out', () => {
  const oftenSaid = { ...everyClaim, view: ['often-said'] };
  expect(queryWith('?a=1&here=confirmed', oftenSaid)).toBe('?a=1&view=often-said');
  expect(filterIn('?firmly=proven&firmly=argued', (_, kind) => kind === 'argued').firmly).toEqual(['argued']);
});
