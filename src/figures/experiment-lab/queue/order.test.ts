import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moved, putBack, queueOf, restored, without } from './order.ts';
import type { Move, Queue } from './order.ts';

const all = () => true;
const keys = ['a', 'b', 'c', 'd'];
const queue = queueOf(keys);

test.each<[string, Move, string]>([
  ['c', 'up', 'a c b d'],
  ['c', 'down', 'a b d c'],
  ['c', 'top', 'c a b d'],
  ['a', 'up', 'a b c d'],
  ['d', 'down', 'a b c d'],
  ['e', 'top', 'a b c d'],
])('%s, moved %s: %s', (key, move, expected) => {
  expect(moved(queue, key, move, all).keys.join(' ')).toBe(expected);
});

test('what trains or is done stays in its place, and is jumped over', () => {
  const waits = (key: string) => key !== 'b';
  expect(moved(queue, 'c', 'up', waits).keys).toEqual(['c', 'b', 'a', 'd']);
  expect(moved(queue, 'd', 'top', waits).keys).toEqual(['d', 'b', 'a', 'c']);
  expect(moved(queue, 'b', 'top', waits)).toEqual(queue);
});

test('what was taken out comes back where it was, the last one first', () => {
  const out = without(without(queue, 'b'), 'd');
  expect(out.keys).toEqual(['a', 'c']);
  expect(putBack(out).keys).toEqual(['a', 'c', 'd']);
  expect(putBack(putBack(out))).toEqual(queue);
  expect(putBack(putBack(putBack(out)))).toEqual(queue);
  expect(without(queue, 'e')).toEqual(queue);
});

test('whatever is done to a queue, nothing is lost and nothing is twice in it', () => {
  const key = fc.constantFrom(...keys, 'e');
  const act = fc.oneof(
    fc.tuple(key, fc.constantFrom<Move>('up', 'down', 'top')).map(
      ([own, move]) =>
        (before: Queue) =>
          moved(before, own, move, (one) => one !== 'b'),
    ),
    key.map((own) => (before: Queue) => without(before, own)),
    fc.constant(putBack),
  );
  fc.assert(
    fc.property(fc.array(act), (acts) => {
      const after = acts.reduce((before, one) => one(before), queue);
      expect([...after.keys, ...after.removed.map((own) => own.key)].toSorted()).toEqual(keys);
    }),
  );
});

test('a queue that was kept comes back in its order, without what was taken out, which can be put back', () => {
  const again = restored(['d', 'b', 'gone'], keys);
  expect(again.keys).toEqual(['d', 'b']);
  expect([...putBack(putBack(again)).keys].toSorted()).toEqual(keys);
});
