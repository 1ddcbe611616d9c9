import { expect, test } from 'vitest';
import { parseBackend } from './backend-choice.ts';

test('a backend can be forced, and without a word the engine chooses', () => {
  expect(parseBackend('?v=1&backend=webgl')).toEqual({ backend: 'webgl', unknown: null });
  expect(parseBackend('?v=1')).toEqual({ backend: 'auto', unknown: null });
});

test('an unknown backend is ignored and named, as short plain text', () => {
  expect(parseBackend('?backend=gpu')).toEqual({ backend: 'auto', unknown: 'gpu' });
  expect(parseBackend(`?backend=${'x'.repeat(5000)}`).unknown?.length).toBeLessThan(40);
});
