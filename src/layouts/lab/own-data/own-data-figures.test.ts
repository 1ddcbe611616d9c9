import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { ownDataFigures } from './own-data-figures.ts';

test('the figures that are said to train on images of the reader’s own are those that offer them', () => {
  const offering = globSync('src/figures/*/*.ts').filter((path) =>
    readFileSync(path, 'utf8').includes('/own-images/own-images.ts'),
  );
  const rooms = offering.map((path) => path.split('/')[2]);
  expect(new Set(rooms)).toEqual(new Set(ownDataFigures));
});
