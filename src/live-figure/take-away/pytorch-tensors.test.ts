import { expect, test } from 'vitest';
import { pytorchTensors } from './pytorch-tensors.ts';

const valuesOf = (shape: readonly number[], values: readonly number[]) => ({
  shape,
  values: Float32Array.from(values),
});

test('filters come first, then inputs, rows and columns', () => {
  // [rows 1, columns 2, inputs 2, filters 3], numbered row by row.
  const weight = valuesOf([1, 2, 2, 3], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  const trained = { iteration: 1, parameters: new Map([['stem.weight', weight]]), runningStatistics: new Map() };
  const [turned] = pytorchTensors(trained);
  expect(turned!.shape).toEqual([3, 2, 1, 2]);
  expect([...turned!.values]).toEqual([0, 6, 3, 9, 1, 7, 4, 10, 2, 8, 5, 11]);
});

test('the classifier has a row for each class; what has one dimension stays, statistics included', () => {
  const parameters = new Map([
    ['classifier.weight', valuesOf([2, 3], [0, 1, 2, 3, 4, 5])],
    ['classifier.bias', valuesOf([3], [6, 7, 8])],
  ]);
  const runningStatistics = new Map([['stem.runningMean', valuesOf([2], [9, 10])]]);
  const tensors = pytorchTensors({ iteration: 1, parameters, runningStatistics });
  expect(tensors.map(({ name, shape, values }) => [name, shape, [...values]])).toEqual([
    ['classifier.weight', [3, 2], [0, 3, 1, 4, 2, 5]],
    ['classifier.bias', [3], [6, 7, 8]],
    ['stem.runningMean', [2], [9, 10]],
  ]);
});
