import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withPatience } from './chunk-patience.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  expect(vi.getTimerCount(), 'timers left').toBe(0);
  vi.useRealTimers();
});

test('chunks that come late are waited for, and what is wrong with them is told', async () => {
  const late = new Promise((resolve) => setTimeout(() => resolve('chunks'), 119_000));
  const waited = withPatience(late);
  await vi.advanceTimersByTimeAsync(119_000);
  expect(await waited).toBe('chunks');
  await expect(withPatience(Promise.reject(new Error('not found')))).rejects.toThrow('not found');
});

test('chunks that never come are given up, so that another backend can start', async () => {
  const waited = expect(withPatience(new Promise(() => undefined))).rejects.toThrow(
    'its script has not loaded for 120 seconds',
  );
  await vi.advanceTimersByTimeAsync(120_000);
  await waited;
});
