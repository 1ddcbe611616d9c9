import { expect, test } from 'vitest';
import { imagenetNetwork } from './imagenet-network.ts';
import { multiplyAddFactors, productOf, weightFactors } from './layer-factors.ts';
import { layersOf } from './layers-of.ts';
import type { ArchitectureSpec } from './network-spec.ts';
import { vggNetwork } from './vgg-network.ts';

const resnet34 = imagenetNetwork({
  ...{ depth: 34, residual: true, shortcut: 'projection-when-widening', stridePosition: 'first-1x1' },
});

function layerNamed(network: ArchitectureSpec, name: string) {
  const found = layersOf(network).find((layer) => layer.name === name);
  if (!found) throw new Error(`no layer ${name}`);
  return found;
}

test('a 3x3 convolution of conv2_x in ResNet-34 is 3·3·64·64·56·56, the 115,605,504 multiply-adds of a count by hand', () => {
  const factors = multiplyAddFactors(layerNamed(resnet34, 'conv2_1.conv1'));
  expect(factors).toEqual([3, 3, 64, 64, 56, 56]);
  expect(productOf(factors)).toBe(115_605_504);
});

test('a layer that halves its maps counts the places that it writes, not those that it reads', () => {
  expect(multiplyAddFactors(layerNamed(resnet34, 'conv3_1.conv1'))).toEqual([3, 3, 64, 128, 28, 28]);
  expect(multiplyAddFactors(layerNamed(resnet34, 'conv3_1.projection'))).toEqual([1, 1, 64, 128, 28, 28]);
});

test('a fully connected layer uses each weight once, and reads whole maps where it is the first in a VGG net', () => {
  expect(multiplyAddFactors(layerNamed(resnet34, 'classifier'))).toEqual([512, 1000]);
  expect(multiplyAddFactors(layerNamed(vggNetwork(19), 'fc6'))).toEqual([7, 7, 512, 4096]);
  expect(weightFactors(layerNamed(vggNetwork(19), 'fc6'))).toEqual([7, 7, 512, 4096]);
});

test('pooling has nothing to multiply, and counts as nothing', () => {
  for (const name of ['max pool', 'average pool']) {
    expect(multiplyAddFactors(layerNamed(resnet34, name))).toEqual([]);
  }
  expect(productOf([])).toBe(0);
});
