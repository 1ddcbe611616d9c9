import { expect, test } from 'vitest';
import { imagenetNetwork } from '../networks/imagenet-network.ts';
import { vggNetwork } from '../networks/vgg-network.ts';
import { countFullyConnectedParameters, stageCosts } from './stage-costs.ts';

const choice = { residual: false, shortcut: 'padded-identity', stridePosition: 'first-1x1' } as const;
const plain = imagenetNetwork({ ...choice, depth: 34 });

test('a 3x3 layer of the plain net takes 115,605,504 multiply-adds in every stage, and four times the weights in the next', () => {
  const costs = stageCosts(plain);
  expect(costs.map(({ multiplyAdds }) => multiplyAdds)).toEqual(Array(4).fill(115_605_504));
  expect(costs.map(({ weights }) => weights)).toEqual([36_864, 147_456, 589_824, 2_359_296]);
});

test('the first layer of a stage that halves the maps takes half of that', () => {
  expect(stageCosts(plain).map(({ first, multiplyAdds }) => first / multiplyAdds)).toEqual([1, 0.5, 0.5, 0.5]);
});

test('bottleneck blocks, whose layers differ, are refused', () => {
  expect(() => stageCosts(imagenetNetwork({ ...choice, depth: 50 }))).toThrow('layers of conv2_x differ in cost');
});

test('the fully connected layers of VGG-19 have 123,642,856 parameters, that of the plain net 513,000', () => {
  const hidden = 7 * 7 * 512 * 4096 + 4096 + (4096 * 4096 + 4096);
  expect(countFullyConnectedParameters(vggNetwork(19))).toBe(hidden + 4096 * 1000 + 1000);
  expect(countFullyConnectedParameters(vggNetwork(19))).toBe(123_642_856);
  expect(countFullyConnectedParameters(plain)).toBe(513_000);
});
