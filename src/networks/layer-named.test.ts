import { expect, test } from 'vitest';
import { layerNamed } from './layer-named.ts';
import { vggNetwork } from './vgg-network.ts';

test('a layer is found by its name', () => {
  expect(layerNamed(vggNetwork(19), 'conv3_1').output).toEqual({ featureMapSize: 56, channels: 256 });
});

test('a name that no layer has is refused', () => {
  expect(() => layerNamed(vggNetwork(16), 'conv3_4')).toThrow(new Error('no layer conv3_4 in VGG-16'));
});
