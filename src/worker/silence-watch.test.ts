import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SilenceWatch } from './silence-watch.ts';

/** Time in which the page stood still, its timers with it. */
let frozen = 0;
let hungAfter: number[] = [];

function watchWith(patience: number): SilenceWatch {
  const onHung = (milliseconds: number) => hungAfter.push(milliseconds);
  return new SilenceWatch({ patience: () => patience, onHung, now: () => performance.now() + frozen });
}

function hearEvery(watch: SilenceWatch, milliseconds: number, times: number): void {
  for (let report = 0; report < times; report++) {
    vi.advanceTimersByTime(milliseconds);
    watch.heard();
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  frozen = 0;
  hungAfter = [];
});
afterEach(() => vi.useRealTimers());

test('silence is borne up to the patience, then told once', () => {
  watchWith(5000).start();
  vi.advanceTimersByTime(4900);
  expect(hungAfter).toEqual([]);
  vi.advanceTimersByTime(20_000);
  expect(hungAfter).toEqual([5000]);
});

test('a slow worker gets ten times its median gap', () => {
  const watch = watchWith(5000);
  watch.start();
  hearEvery(watch, 2000, 6);
  vi.advanceTimersByTime(19_500);
  expect(hungAfter).toEqual([]);
  vi.advanceTimersByTime(1000);
  expect(hungAfter).toEqual([20_000]);
});

test('one long gap among short ones changes nothing', () => {
  const watch = watchWith(5000);
  watch.start();
  hearEvery(watch, 100, 10);
  hearEvery(watch, 4000, 1);
  hearEvery(watch, 100, 10);
  vi.advanceTimersByTime(5300);
  expect(hungAfter).toHaveLength(1);
});

test('time in which the page was frozen counts for nothing, and a live worker is not blamed', () => {
  const watch = watchWith(5000);
  watch.start();
  hearEvery(watch, 100, 10);
  frozen += 3_600_000;
  vi.advanceTimersByTime(500);
  expect(hungAfter).toEqual([]);
  watch.heard();
  vi.advanceTimersByTime(5300);
  expect(hungAfter).toHaveLength(1);
});

test('a frozen page does not make the watch patient', () => {
  const watch = watchWith(5000);
  watch.start();
  watch.heard();
  for (let thaw = 0; thaw < 5; thaw++) {
    frozen += 60_000;
    watch.heard();
  }
  vi.advanceTimersByTime(5300);
  expect(hungAfter).toHaveLength(1);
});

test('a stopped watch is silent itself, and begins anew when it is started again', () => {
  const watch = watchWith(5000);
  watch.start();
  vi.advanceTimersByTime(4000);
  watch.stop();
  vi.advanceTimersByTime(60_000);
  watch.start();
  vi.advanceTimersByTime(4000);
  expect(hungAfter).toEqual([]);
  vi.advanceTimersByTime(1000);
  expect(hungAfter).toEqual([5000]);
  expect(vi.getTimerCount()).toBe(0);
});
