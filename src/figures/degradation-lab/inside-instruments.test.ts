import { expect, test } from 'vitest';
import { readDataSet } from '../../data/read-data-set.node.ts';
import { insideInstruments, shownImages } from './inside-instruments.ts';

test.each([14, 28] as const)(
  'at %i pixels the images shown are the first test images of eight classes',
  async (side) => {
    const { classes, test: images } = await readDataSet({ name: 'fashion-mnist', side });
    const first = classes.map((_, label) => images.labels.indexOf(label)).toSorted((a, b) => a - b);
    expect(shownImages).toEqual(first.slice(0, 8));
    expect(classes[images.labels[shownImages[0]!]!]).toBe('Ankle boot');
  },
);

test('only what is wanted is read, and no responses where there is no BN to measure behind', () => {
  const typesOf = (layers: boolean, images: boolean, batchNorm: boolean) =>
    insideInstruments({ layers, images }, batchNorm).map(({ type }) => type);
  expect(typesOf(true, true, true)).toEqual(['gradient-norms', 'responses', 'answers']);
  expect(typesOf(true, true, false)).toEqual(['gradient-norms', 'answers']);
  expect(typesOf(false, true, true)).toEqual(['answers']);
  expect(typesOf(false, false, true)).toEqual([]);
});
