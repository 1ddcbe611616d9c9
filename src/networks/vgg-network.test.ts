import { expect, test } from 'vitest';
import { countLayerMultiplyAdds, countMultiplyAdds } from './count-multiply-adds.ts';
import { countLayerParameters, countParameters, splitParameters } from './count-parameters.ts';
import { layersOf } from './layers-of.ts';
import { vggNetwork } from './vgg-network.ts';
import type { VggDepth } from './vgg-network.ts';

/** Counted layer by layer by a program of its own; the parameters are also those of the nets that torchvision ships. */
const counted = [
  { depth: 16, multiplyAdds: 15_470_264_320, ofConvolutions: 15_346_630_656, parameters: 138_357_544 },
  { depth: 19, multiplyAdds: 19_632_062_464, ofConvolutions: 19_508_428_800, parameters: 143_667_240 },
] as const;

function multiplyAddsOfConvolutions(depth: VggDepth): number {
  const convolutions = layersOf(vggNetwork(depth)).filter(({ kind }) => kind === 'convolution');
  return convolutions.reduce((sum, layer) => sum + countLayerMultiplyAdds(layer), 0);
}

test.each(counted)('the multiply-adds and parameters of VGG-$depth equal an independent count', (own) => {
  const network = vggNetwork(own.depth);
  expect(countMultiplyAdds(network)).toBe(own.multiplyAdds);
  expect(multiplyAddsOfConvolutions(own.depth)).toBe(own.ofConvolutions);
  expect(countParameters(network)).toBe(own.parameters);
});

test("VGG-19 rounds to the paper's 19.6 billion with its fully connected layers only, VGG-16 to 15.3 without only", () => {
  const billions = (multiplyAdds: number) => (multiplyAdds / 1e9).toFixed(1);
  expect([countMultiplyAdds(vggNetwork(19)), multiplyAddsOfConvolutions(19)].map(billions)).toEqual(['19.6', '19.5']);
  expect([countMultiplyAdds(vggNetwork(16)), multiplyAddsOfConvolutions(16)].map(billions)).toEqual(['15.5', '15.3']);
});

test.each([16, 19] as const)('VGG-%i counts its weighted layers, each reading what the one before wrote', (depth) => {
  const network = vggNetwork(depth);
  const layers = layersOf(network);
  expect(layers.filter(({ kind }) => kind === 'convolution' || kind === 'fully-connected')).toHaveLength(depth);
  let written = network.input;
  for (const { name, input, output } of layers) {
    expect(input, name).toEqual(written);
    written = output;
  }
  expect(written).toEqual({ featureMapSize: 1, channels: 1000 });
});

test('the first fully connected layer of VGG-19 reads 7x7x512 numbers and has 102,764,544 parameters', () => {
  const layer = layersOf(vggNetwork(19)).find(({ name }) => name === 'fc6')!;
  expect(layer.input).toEqual({ featureMapSize: 7, channels: 512 });
  expect(countLayerParameters(layer)).toBe(7 * 7 * 512 * 4096 + 4096);
  expect(countLayerParameters(layer)).toBe(102_764_544);
});

test('a convolution of VGG-19 has a bias for each filter and no BN', () => {
  const filters = 2 * 64 + 2 * 128 + 4 * 256 + 8 * 512;
  expect(splitParameters(vggNetwork(19))).toMatchObject({ batchNorm: 0, bias: filters + 4096 + 4096 + 1000 });
});

test('VGG nets of other depths are refused', () => {
  expect(() => vggNetwork(13 as VggDepth)).toThrow(new Error('invalid depth: 13 (want 16 or 19)'));
});
