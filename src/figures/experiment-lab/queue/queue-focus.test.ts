import { expect, test } from 'vitest';
import { nearestFirst } from './queue-focus.ts';

test('where a row is gone the focus goes to the one that followed it, and from the last one to the one before', () => {
  expect(nearestFirst(['a', 'b', 'c', 'd'], 'b')).toEqual(['b', 'c', 'd', 'a']);
  expect(nearestFirst(['a', 'b', 'c', 'd'], 'd')).toEqual(['d', 'c', 'b', 'a']);
  expect(nearestFirst(['a'], 'gone')).toEqual(['gone']);
});
