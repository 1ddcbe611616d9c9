import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StatusLine } from './status-line.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the first message is said at once, the next after 10 s, and only the latest of those that waited', () => {
  const said: string[] = [];
  const line = new StatusLine((message) => said.push(message));
  line.announce('loading');
  line.announce('1 of 6 done');
  line.announce('2 of 6 done');
  expect(said).toEqual(['loading']);
  vi.advanceTimersByTime(9_999);
  expect(said).toEqual(['loading']);
  vi.advanceTimersByTime(1);
  expect(said).toEqual(['loading', '2 of 6 done']);
});

test('no two messages are less than 10 s apart, however they come', () => {
  const times: number[] = [];
  const line = new StatusLine(() => times.push(performance.now()));
  for (let second = 0; second < 120; second++) {
    line.announce(`${second}`);
    vi.advanceTimersByTime(1000);
  }
  expect(times.length).toBeGreaterThan(10);
  times.slice(1).forEach((time, index) => expect(time - times[index]!).toBeGreaterThanOrEqual(10_000));
});

test('what is no longer so is taken away at once, and what waited is not said any more', () => {
  const said: string[] = [];
  const line = new StatusLine((message) => said.push(message));
  line.announce('4 of 6 done');
  line.announce('5 of 6 done');
  line.clear();
  expect(said).toEqual(['4 of 6 done', '']);
  line.announce('6 networks trained');
  vi.advanceTimersByTime(10_000);
  expect(said).toEqual(['4 of 6 done', '', '6 networks trained']);
  line.clear();
  vi.advanceTimersByTime(20_000);
  expect(said).toEqual(['4 of 6 done', '', '6 networks trained', '']);
});
