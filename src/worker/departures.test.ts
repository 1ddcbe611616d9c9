import { expect, test } from 'vitest';
import { Departures } from './departures.ts';

function leaving() {
  let leave!: () => void;
  const gone = new Promise<void>((resolve) => (leave = resolve));
  let timesAsked = 0;
  const ask = () => {
    timesAsked++;
    return gone;
  };
  return { ask, leave, asked: () => timesAsked };
}

test('what was told to end counts until it is gone, and each that goes is told', async () => {
  const departures = new Departures();
  const [first, second] = [leaving(), leaving()];
  departures.add(first.ask);
  departures.add(second.ask);
  expect(departures.count).toBe(2);
  const next = departures.next();
  second.leave();
  await next;
  expect(departures.count).toBe(1);
  const last = departures.next();
  first.leave();
  await last;
  expect(departures.count).toBe(0);
});

test('nobody is asked before somebody waits, and each once: a page that asks cannot be kept when it is left', async () => {
  const departures = new Departures();
  const [first, second] = [leaving(), leaving()];
  departures.add(first.ask);
  departures.add(second.ask);
  expect([first.asked(), second.asked()]).toEqual([0, 0]);
  const next = [departures.next(), departures.next()];
  first.leave();
  await Promise.all(next);
  const last = departures.next();
  second.leave();
  await last;
  expect([first.asked(), second.asked()]).toEqual([1, 1]);
});

test('where nobody leaves there is nothing to wait for', async () => {
  await new Departures().next();
});
