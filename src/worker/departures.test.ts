import { expect, test } from 'vitest';
import { Departures } from './departures.ts';

function leaving() {
  let leave!: () => void;
  const gone = new Promise<void>((resolve) => (leave = resolve));
  return { gone, leave };
}

test('what was told to end counts until it is gone, and each that goes is told', async () => {
  const departures = new Departures();
  const [first, second] = [leaving(), leaving()];
  departures.add(first.gone);
  departures.add(second.gone);
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

test('where nobody leaves there is nothing to wait for', async () => {
  await new Departures().next();
});
