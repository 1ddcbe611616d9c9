import { expect, test } from 'vitest';
import { insideInstruments } from './inside-instruments.ts';

test('only what is wanted is read, and no responses where there is no BN to measure behind', () => {
  const typesOf = (layers: boolean, images: boolean, batchNorm: boolean) =>
    insideInstruments({ layers, images }, batchNorm).map(({ type }) => type);
  expect(typesOf(true, true, true)).toEqual(['gradient-norms', 'responses', 'answers']);
  expect(typesOf(true, true, false)).toEqual(['gradient-norms', 'answers']);
  expect(typesOf(false, true, true)).toEqual(['answers']);
  expect(typesOf(false, false, true)).toEqual([]);
});
