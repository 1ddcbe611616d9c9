import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WhileCalm } from './while-calm.ts';

const page = new EventTarget();

beforeEach(() => vi.stubGlobal('addEventListener', page.addEventListener.bind(page)));
afterEach(() => void vi.unstubAllGlobals());

const send = (type: string) => page.dispatchEvent(new Event(type));
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 5));

test('what is to be done while a button is down waits until its click has come, and only the newest is done', async () => {
  const leaving = new AbortController();
  const calm = new WhileCalm(leaving.signal);
  const told: string[] = [];
  calm.do(() => told.push('at once'));
  send('pointerdown');
  calm.do(() => told.push('first'));
  calm.do(() => told.push('second'));
  send('pointerup');
  told.push('click');
  await aMoment();
  expect(told).toEqual(['at once', 'click', 'second']);
  leaving.abort();
  send('pointerdown');
  calm.do(() => told.push('after leaving'));
  expect(told.at(-1)).toBe('after leaving');
});
