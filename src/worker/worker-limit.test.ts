import { expect, test } from 'vitest';
import { workerLimit } from './worker-limit.ts';

const laptop = { cores: 8, memory: 8, phone: false };

test('a laptop trains as many runs at once as it has cores', () => {
  expect(workerLimit(laptop, 'auto')).toBe(8);
  expect(workerLimit({ ...laptop, memory: undefined }, 'wasm')).toBe(8);
});

test('a phone trains at most two at once, and leaves a core to the page', () => {
  const phone = { ...laptop, phone: true };
  expect(workerLimit(phone, 'auto')).toBe(2);
  expect(workerLimit({ ...phone, cores: 3 }, 'auto')).toBe(2);
  expect(workerLimit({ ...phone, cores: 2 }, 'auto')).toBe(1);
  expect(workerLimit({ ...phone, cores: 1 }, 'auto')).toBe(1);
});

test('a device with 2 GB or less trains one at a time', () => {
  expect(workerLimit({ ...laptop, memory: 2 }, 'auto')).toBe(1);
  expect(workerLimit({ ...laptop, memory: 0.5, cores: 1 }, 'webgl')).toBe(1);
  expect(workerLimit({ ...laptop, memory: 4 }, 'auto')).toBe(8);
});

test('runs that share one GPU are at most two', () => {
  expect(workerLimit(laptop, 'webgl')).toBe(2);
});

test('a browser that hides its cores trains one', () => {
  expect(workerLimit({ ...laptop, cores: 0 }, 'auto')).toBe(1);
});
