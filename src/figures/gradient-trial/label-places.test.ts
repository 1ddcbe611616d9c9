import { expect, test } from 'vitest';
import { labelPlaces } from './label-places.ts';

const flat = (value: number) => Array.from({ length: 50 }, () => value);
const alone = (median: readonly number[]) => ({ median, runs: [] });

test('names stand where two lines are furthest apart, beyond all that they would cover', () => {
  const falling = Array.from({ length: 50 }, (_, layer) => 1000 / (layer + 1));
  const dips = flat(1).with(10, 0.2);
  const places = labelPlaces([alone(falling), { median: flat(1), runs: [dips, flat(2)] }]);
  expect(places).toEqual([
    { layer: 6, value: falling[6], above: true, anchor: 'start' },
    { layer: 6, value: 0.2, above: false, anchor: 'start' },
  ]);
});

test('layers without a place on the axis are passed over; where none has one, there is no name', () => {
  const late = flat(0).fill(5, 40);
  expect(labelPlaces([alone(late)])).toEqual([{ layer: 40, value: 5, above: true, anchor: 'end' }]);
  expect(labelPlaces([alone(flat(NaN))])).toEqual([]);
});
