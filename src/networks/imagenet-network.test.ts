import { expect, test } from 'vitest';
import { imagenetNetwork } from './imagenet-network.ts';
import type { ImagenetDepth, ImagenetNetworkOptions } from './imagenet-network.ts';
import { layersOf } from './layers-of.ts';

const resnet50: ImagenetNetworkOptions = {
  depth: 50,
  residual: true,
  shortcut: 'projection-when-widening',
  stridePosition: 'first-1x1',
};

test('stages shrink the feature maps of 224x224 images to 56, 28, 14 and 7 (paper Table 1)', () => {
  const { stem, stages, features } = imagenetNetwork(resnet50);
  expect(stem.featureMapSize).toBe(112);
  expect(stages.map(({ name, featureMapSize }) => [name, featureMapSize])).toEqual([
    ['conv2_x', 56],
    ['conv3_x', 28],
    ['conv4_x', 14],
    ['conv5_x', 7],
  ]);
  expect(features).toBe(2048);
});

test('the first block of ResNet-50 has a projection too, for it widens 64 channels to 256', () => {
  const projections = layersOf(imagenetNetwork(resnet50)).filter(({ kind }) => kind === 'projection');
  expect(projections.map(({ name }) => name)).toEqual(
    ['conv2_1', 'conv3_1', 'conv4_1', 'conv5_1'].map((block) => `${block}.projection`),
  );
});

test('the stride position moves the stride from the first 1x1 to the 3x3 and changes nothing else', () => {
  const strides = (stridePosition: ImagenetNetworkOptions['stridePosition']) =>
    imagenetNetwork({ ...resnet50, stridePosition }).stages[1]?.blocks[0]?.convolutions.map(({ stride }) => stride);
  expect(strides('first-1x1')).toEqual([2, 1, 1]);
  expect(strides('3x3')).toEqual([1, 2, 1]);
  const at34 = { ...resnet50, depth: 34 } as const;
  expect(imagenetNetwork({ ...at34, stridePosition: '3x3' })).toEqual(imagenetNetwork(at34));
});

test('networks are named as the paper names them', () => {
  expect(imagenetNetwork(resnet50).name).toBe('ResNet-50');
  expect(imagenetNetwork({ ...resnet50, depth: 34, residual: false }).name).toBe('plain-34');
});

test.each([20, 0, NaN, 'toString'])('a depth of %s is refused', (depth) => {
  const wanted = `invalid depth: ${depth} (want 18, 34, 50, 101 or 152)`;
  expect(() => imagenetNetwork({ ...resnet50, depth: depth as ImagenetDepth })).toThrow(new Error(wanted));
});
