import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { SpacedPlace } from './spaced-place.ts';

test('a sentence stays for 3 s before the next, unless nothing comes after that', () => {
  let time = 0;
  const element = parseHTML('<p></p>').document.createElement('p');
  const place = new SpacedPlace(element, () => time);
  place.show('first', { atOnce: false });
  time = 2999;
  place.show('second', { atOnce: false });
  expect(place.text).toBe('first');
  time = 3000;
  place.show('second', { atOnce: false });
  expect(place.text).toBe('second');
  place.show('last', { atOnce: true });
  expect(place.text).toBe('last');
  place.clear();
  expect(place.text).toBe('');
  place.show('of another run', { atOnce: false });
  expect(place.text).toBe('of another run');
});
