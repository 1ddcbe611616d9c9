import { expect, test } from 'vitest';
import { drawnNetwork } from '../../experiment/drawn-network.ts';
import { recordedTwins } from '../../experiment/recorded-twins.ts';
import { stagesOf } from '../../live-figure/network-map/network-map.ts';
import { firstHalving, mapsCountAt, placesOf } from './places.ts';

const spec = drawnNetwork(recordedTwins.residual);

test('one walks from the first layer through nine blocks to the answer, past 8, 16 and 32 maps', () => {
  const places = placesOf(stagesOf(spec));
  expect([places[0], places[1], places[9], places[10]]).toEqual([
    'first-layer',
    { stage: 0, block: 0 },
    { stage: 2, block: 2 },
    'answer',
  ]);
  expect(places.map((_, place) => mapsCountAt(spec, place))).toEqual([8, 8, 8, 8, 16, 16, 16, 32, 32, 32, 32]);
});

test('maps are halved for the first time where there are twice as many', () => {
  const place = firstHalving(stagesOf(spec));
  expect(mapsCountAt(spec, place)).toBe(2 * mapsCountAt(spec, place - 1));
});
