import { expect, test } from 'vitest';
import { Pace } from './pace.ts';

/** The part of the time that drawing takes when every drawing costs so much. */
function shareAt(cost: number): number {
  const pace = new Pace();
  let now = 0;
  for (let drawing = 0; drawing < 20; drawing++) {
    now += Math.max(0, pace.wait(now)) + cost;
    pace.drawn(cost, now);
  }
  return (20 * cost) / now;
}

test('the first drawing waits for nothing', () => {
  expect(new Pace().wait(0)).toBeLessThan(0);
});

test('cheap drawings come five times a second', () => {
  const pace = new Pace();
  pace.drawn(10, 1000);
  expect(pace.wait(1000)).toBe(190);
  expect(shareAt(10)).toBeCloseTo(0.05, 2);
});

test('whatever a drawing costs, drawing takes an eighth of the time', () => {
  for (const cost of [30, 100, 1000]) expect(shareAt(cost)).toBeLessThan(0.135);
});

test('one drawing that was held up does not make the next ones wait', () => {
  const pace = new Pace();
  [40, 40, 4000].forEach((cost) => pace.drawn(cost, 0));
  expect(pace.wait(0)).toBe(280);
});

test('a reader who has asked waits no longer than 200 ms', () => {
  const pace = new Pace();
  pace.drawn(1000, 0);
  expect(pace.wait(0)).toBe(7000);
  expect(pace.shortWait(0)).toBe(200);
  expect(pace.shortWait(500)).toBeLessThan(0);
});
