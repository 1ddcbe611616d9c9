import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dataKey } from './data-sets.ts';
import { anyData } from './experiments.arbitrary.ts';
import { parseDataKey } from './parse-data-key.ts';

test('the key of whatever data gives them back', () => {
  fc.assert(
    fc.property(anyData, (data) => {
      expect(parseDataKey(dataKey(data))).toEqual(data);
    }),
  );
});

const fingerprint = '0123456789abcdef'.repeat(2);

test.each([
  '',
  'own',
  'cifar-10-32',
  'toString',
  `own-${fingerprint}-1-10-260-40`,
  `own-${fingerprint}-1-10-260-40-15`,
  `own-${fingerprint}-2-10-260-40-14`,
  `own-${fingerprint}-1-10-0260-40-14`,
  `own-${fingerprint}-1-10-199-40-14`,
  `own-${fingerprint.slice(1)}g-1-10-260-40-14`,
  `own-${fingerprint}-1-10-260-40-14-14`,
])('“%s” is the key of no data', (text) => {
  expect(parseDataKey(text)).toBeUndefined();
});
