import { afterEach, expect, test, vi } from 'vitest';
import { keepSpeeds, readSpeeds } from './kept-speeds.ts';
import type { KeptSpeeds } from './kept-speeds.ts';

const speed = { size: 1, atOnce: 2, startUp: 0.3, iteration: 0.02, evaluation: 14 };
const shown: KeptSpeeds = { wanted: 'auto', backend: 'wasm', kind: '8 basic 14', speeds: [speed] };

function storageWith(kept: Record<string, string> = {}): Map<string, string> {
  const items = new Map(Object.entries(kept));
  const storage = {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => items.set(name, value),
  };
  vi.stubGlobal('localStorage', storage);
  return items;
}

/** What is read when the store holds this in the place of the speeds. */
function readFrom(text: string): readonly KeptSpeeds[] {
  const items = storageWith();
  keepSpeeds(shown);
  const [key] = items.keys();
  items.set(key!, text);
  return readSpeeds();
}

afterEach(() => vi.unstubAllGlobals());

test('what is kept is read again, the newest first, one of a kind', () => {
  storageWith();
  keepSpeeds(shown);
  keepSpeeds({ ...shown, kind: 'other' });
  const faster = { ...shown, speeds: [{ ...speed, iteration: 0.01 }] };
  keepSpeeds(faster);
  expect(readSpeeds()).toEqual([faster, { ...shown, kind: 'other' }]);
});

test('what makes no sense is left out', () => {
  const wrong = [1e-320, 0, -1, 1e300, null, '0.02', {}];
  const broken = wrong.map((iteration) => ({ ...shown, speeds: [{ ...speed, iteration }] }));
  const others = [null, 7, 'x', [], { ...shown, backend: 'abacus' }, { ...shown, speeds: [] }, { ...shown, kind: 3 }];
  expect(readFrom(JSON.stringify([...broken, ...others, shown]))).toEqual([shown]);
  for (const text of ['', '{', '1e-320', 'null', '{"speeds":1}', '"x"']) expect(readFrom(text), text).toEqual([]);
});

test('speeds of an earlier version are not read', () => {
  storageWith({ 'shortcut.rate.auto': '1e-320' });
  expect(readSpeeds()).toEqual([]);
});

test('where storage throws, nothing is known and nothing breaks', () => {
  const fail = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: fail, setItem: fail });
  expect(() => keepSpeeds(shown)).not.toThrow();
  expect(readSpeeds()).toEqual([]);
});
