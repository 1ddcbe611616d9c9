import { expect, test } from 'vitest';
import { fasterBackend } from './probe.ts';
import type { Probe } from './probe.ts';

const timed = (wasm: number, webgl: number): Probe => ({ type: 'timed', wasm, webgl });

test('WebGL is taken only where it is clearly faster', () => {
  expect(fasterBackend(timed(31, 480), 1)).toBe('wasm');
  expect(fasterBackend(timed(31, 31), 1)).toBe('wasm');
  expect(fasterBackend(timed(30, 21), 1)).toBe('wasm');
  expect(fasterBackend(timed(30, 20), 1)).toBe('webgl');
});

test('runs beside each other share the graphics card, but not the cores', () => {
  expect(fasterBackend(timed(90, 20), 3)).toBe('webgl');
  expect(fasterBackend(timed(90, 20), 4)).toBe('wasm');
});

test('WebGL that was not timed, or not to the end, is not taken', () => {
  expect(fasterBackend({ type: 'cut-off', wasm: 9000, webgl: 3000 }, 1)).toBe('wasm');
  expect(fasterBackend({ type: 'software', renderer: null }, 1)).toBe('wasm');
  expect(fasterBackend({ type: 'unusable', reason: 'no floats' }, 1)).toBe('wasm');
});
