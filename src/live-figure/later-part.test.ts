import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LaterPart, partPatience } from './later-part.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A part whose loads are answered by hand, in the order in which they were begun. */
function scriptedPart() {
  const loads: PromiseWithResolvers<string>[] = [];
  const states: string[] = [];
  const marks: boolean[] = [];
  const load = () => {
    const answer = Promise.withResolvers<string>();
    loads.push(answer);
    return answer.promise;
  };
  const part: LaterPart<string> = new LaterPart(
    load,
    () => states.push(part.state.status),
    (_, isMissing) => void marks.push(isMissing),
  );
  return { part, loads, states, marks };
}

const soon = () => vi.advanceTimersByTimeAsync(0);

test('a part is loaded once, however often it is asked for', async () => {
  const { part, loads, states } = scriptedPart();
  part.ask();
  part.ask();
  expect(part.part).toBeNull();
  loads[0]?.resolve('here it is');
  await soon();
  part.ask();
  part.retry();
  expect(loads).toHaveLength(1);
  expect(part.part).toBe('here it is');
  expect(states).toEqual(['loading', 'here']);
});

test('a part that failed is not asked for again before the reader wants it, and then may come', async () => {
  const { part, loads, states, marks } = scriptedPart();
  part.ask();
  loads[0]?.reject(new Error('status 404'));
  await soon();
  for (let picture = 1; picture <= 30; picture++) part.ask();
  expect(loads).toHaveLength(1);
  expect(part.state).toEqual({ status: 'missing', reason: 'status 404' });
  part.retry();
  loads[1]?.resolve('after all');
  await soon();
  expect(part.part).toBe('after all');
  expect(states).toEqual(['loading', 'missing', 'loading', 'here']);
  expect(marks).toEqual([false, true, false, false]);
});

test('a part that does not come counts as slow, and is still taken when it comes', async () => {
  const { part, loads, states, marks } = scriptedPart();
  part.ask();
  await vi.advanceTimersByTimeAsync(partPatience - 1);
  expect(part.state.status).toBe('loading');
  await vi.advanceTimersByTimeAsync(1);
  expect(part.state.status).toBe('slow');
  loads[0]?.resolve('late');
  await soon();
  expect(part.part).toBe('late');
  expect(states).toEqual(['loading', 'slow', 'here']);
  expect(marks.at(-1)).toBe(false);
});

test('the failure of an attempt that was given up says nothing about the one after it', async () => {
  const { part, loads } = scriptedPart();
  part.ask();
  await vi.advanceTimersByTimeAsync(partPatience);
  part.retry();
  loads[0]?.reject(new Error('the first'));
  await soon();
  expect(part.state.status).toBe('loading');
  loads[1]?.resolve('the second');
  await soon();
  expect(part.part).toBe('the second');
});

test('what an earlier attempt brings while a later one is under way is taken, and stays', async () => {
  const { part, loads, states } = scriptedPart();
  part.ask();
  await vi.advanceTimersByTimeAsync(partPatience);
  part.retry();
  loads[0]?.resolve('the first');
  await vi.advanceTimersByTimeAsync(2 * partPatience);
  expect(part.part).toBe('the first');
  expect(states).toEqual(['loading', 'slow', 'loading', 'here']);
});

test('who waits for a part is told why it does not come, and may ask again', async () => {
  const { part, loads } = scriptedPart();
  const failed = expect(part.demand()).rejects.toThrow('status 404');
  loads[0]?.reject(new Error('status 404'));
  await failed;
  const slow = expect(part.demand()).rejects.toThrow('nothing came for 10 s');
  await vi.advanceTimersByTimeAsync(partPatience);
  await slow;
  const here = part.demand();
  loads[2]?.resolve('here');
  expect(await here).toBe('here');
});
