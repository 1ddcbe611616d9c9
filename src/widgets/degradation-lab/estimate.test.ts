import { afterEach, expect, test, vi } from 'vitest';
import { keptRate } from './estimate.ts';

afterEach(() => vi.unstubAllGlobals());

const keeping = (text: string | null) => vi.stubGlobal('localStorage', { getItem: () => text });

test('a rate that the browser has kept is used', () => {
  keeping('250000000');
  expect(keptRate('wasm')).toEqual({ multiplyAddsPerSecond: 2.5e8, source: 'this-device' });
});

test.each(['1e-320', '-1', '0', '12', 'NaN', 'Infinity', '1e309', '1e300', '', 'null', '{}', '<img src=x>', null])(
  'a kept rate of %j is no rate',
  (text) => {
    keeping(text);
    expect(keptRate('wasm')).toBeNull();
  },
);

test('without storage there is no rate', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(keptRate('wasm')).toBeNull();
});
