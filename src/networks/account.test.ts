import { expect, test } from 'vitest';
import { accountOf, sumOf } from './account.ts';
import { countMultiplyAdds } from './count-multiply-adds.ts';
import { countParameters } from './count-parameters.ts';
import { imagenetNetworks, cifarNetworks } from './fixtures/counted-networks.ts';
import { layersOf } from './layers-of.ts';
import { paperNetwork, paperNetworkIds } from './paper-networks.ts';
import type { PaperNetworkId } from './paper-networks.ts';

const accountNamed = (id: PaperNetworkId, shortcut: 'padded-identity' | 'projection-always' = 'padded-identity') =>
  accountOf(paperNetwork(id, { shortcut, stridePosition: 'first-1x1' }));

test.each([...cifarNetworks, ...imagenetNetworks])('the account of $title adds up to an independent count', (own) => {
  const { parameters, multiplyAdds } = accountOf(own.network);
  expect({ parameters, multiplyAdds }).toEqual({
    parameters: own.counted.parameters,
    multiplyAdds: own.counted.multiplyAdds,
  });
});

test('every layer of a network stands in one block of one stage, in the order of the forward pass', () => {
  for (const id of paperNetworkIds) {
    const spec = paperNetwork(id, { shortcut: 'projection-always', stridePosition: '3x3' });
    const { stages, layers, parameters, multiplyAdds } = accountOf(spec);
    const inBlocks = stages.flatMap(({ blocks }) => blocks).flatMap((block) => block.layers);
    expect(inBlocks).toEqual(layers);
    expect(inBlocks.map(({ layer }) => layer.name)).toEqual(layersOf(spec).map(({ name }) => name));
    expect([parameters, multiplyAdds]).toEqual([countParameters(spec), countMultiplyAdds(spec)]);
  }
});

test('the blocks of ResNet-34 are 3, 4, 6 and 3, and the first of each stage but one changes shape (paper Fig. 3)', () => {
  const { stages, kind } = accountNamed('resnet-34');
  expect(kind).toBe('residual');
  expect(stages.map(({ name, blocks }) => [name, blocks.length])).toEqual([
    ['input', 2],
    ['conv2_x', 3],
    ['conv3_x', 4],
    ['conv4_x', 6],
    ['conv5_x', 3],
    ['output', 2],
  ]);
  const changing = stages.flatMap(({ blocks }) => blocks).filter(({ changesShape }) => changesShape);
  expect(changing.map(({ name, shortcut }) => [name, shortcut])).toEqual([
    ['conv3_1', 'padded-identity'],
    ['conv4_1', 'padded-identity'],
    ['conv5_1', 'padded-identity'],
  ]);
});

test('a bottleneck net changes shape in its first stage too', () => {
  const { stages } = accountNamed('resnet-50', 'projection-always');
  const changing = stages.flatMap(({ blocks }) => blocks).filter(({ changesShape }) => changesShape);
  expect(changing.map(({ name }) => name)).toEqual(['conv2_1', 'conv3_1', 'conv4_1', 'conv5_1']);
});

test('plain and VGG nets have no shortcuts and are told from each other', () => {
  for (const id of ['plain-34', 'vgg-19'] as const) {
    const { stages } = accountNamed(id);
    const shortcuts = stages.flatMap(({ blocks }) => blocks).map(({ shortcut }) => shortcut);
    expect(new Set(shortcuts)).toEqual(new Set(['none']));
  }
  expect(accountNamed('plain-34').kind).toBe('plain');
  expect(accountNamed('vgg-19').kind).toBe('vgg');
});

test('most parameters of VGG-19 are in its first fully connected layer', () => {
  const { layers, parameters } = accountNamed('vgg-19');
  const first = layers.filter(({ layer }) => layer.name === 'fc6');
  expect(sumOf(first, 'parameters')).toBe(102_764_544);
  expect(sumOf(first, 'parameters') / parameters).toBeGreaterThan(0.7);
});
