import { expect, test } from 'vitest';
import { workerLimit } from './worker-limit.ts';

const laptop = { cores: 8, memory: 8, phone: false };

test('a laptop trains as many runs at once as it has cores', () => {
  expect(workerLimit(laptop, 'auto')).toBe(8);
  expect(workerLimit({ ...laptop, memory: undefined }, 'wasm')).toBe(8);
});

test('a phone, and a device with 2 GB or less, trains at most two', () => {
  expect(workerLimit({ ...laptop, phone: true }, 'auto')).toBe(2);
  expect(workerLimit({ ...laptop, memory: 2 }, 'auto')).toBe(2);
  expect(workerLimit({ ...laptop, memory: 0.5, cores: 1 }, 'auto')).toBe(1);
});

test('runs that share one GPU are at most two', () => {
  expect(workerLimit(laptop, 'webgl')).toBe(2);
});

test('a browser that hides its cores trains one', () => {
  expect(workerLimit({ ...laptop, cores: 0 }, 'auto')).toBe(1);
});
