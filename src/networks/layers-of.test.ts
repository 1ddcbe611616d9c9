import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cifarNetwork } from './cifar-network.ts';
import { inputOf, outputOf } from './convolution-spec.ts';
import { anyCifarOptions } from './fixtures/any-network.ts';
import { authorsNetworks, cifarNetworks, imagenetNetworks, paperOnCifar } from './fixtures/counted-networks.ts';
import { layersOf } from './layers-of.ts';
import type { NetworkSpec } from './network-spec.ts';

test('the layers of an 8-layer net with option B are listed with their shapes', () => {
  const options = { ...paperOnCifar, shortcut: 'projection-when-widening', featureMapSize: 14, channels: 1 } as const;
  const layers = layersOf(cifarNetwork({ ...options, depth: 8, filters: 8 }));
  const lines = layers.map(({ kind, name, input: from, output: to }) =>
    [kind, name, `${from.featureMapSize}x${from.channels} to ${to.featureMapSize}x${to.channels}`].join(', '),
  );
  expect(lines).toEqual([
    'convolution, stem, 14x1 to 14x8',
    'convolution, stage1.block1.conv1, 14x8 to 14x8',
    'convolution, stage1.block1.conv2, 14x8 to 14x8',
    'convolution, stage2.block1.conv1, 14x8 to 7x16',
    'convolution, stage2.block1.conv2, 7x16 to 7x16',
    'projection, stage2.block1.projection, 14x8 to 7x16',
    'convolution, stage3.block1.conv1, 7x16 to 4x32',
    'convolution, stage3.block1.conv2, 4x32 to 4x32',
    'projection, stage3.block1.projection, 7x16 to 4x32',
    'global-average-pool, average pool, 4x32 to 1x32',
    'fully-connected, classifier, 1x32 to 1x10',
  ]);
});

function expectChain(network: NetworkSpec): void {
  let written = network.input;
  for (const { kind, name, input, output } of layersOf(network)) {
    if (kind === 'projection') continue;
    expect(input, name).toEqual(written);
    written = output;
  }
  expect(written).toEqual({ featureMapSize: 1, channels: network.classes });
}

function expectShortcutsFit({ stages }: NetworkSpec): void {
  for (const { name, convolutions, shortcut } of stages.flatMap((stage) => stage.blocks)) {
    const [input, output] = [inputOf(convolutions[0]!), outputOf(convolutions.at(-1)!)];
    if (shortcut.kind === 'identity') expect(input, name).toEqual(output);
    if (shortcut.kind === 'projection') {
      expect([inputOf(shortcut.convolution), outputOf(shortcut.convolution)], name).toEqual([input, output]);
    }
    if (shortcut.kind !== 'padded-identity') continue;
    const { inputChannels, filters, stride } = shortcut;
    const pixels = Array.from({ length: input.featureMapSize }, (_, pixel) => pixel).filter((x) => x % stride === 0);
    expect([inputChannels, filters, pixels.length], name).toEqual([
      input.channels,
      output.channels,
      output.featureMapSize,
    ]);
  }
}

test.each([...cifarNetworks, ...imagenetNetworks])('every layer of $title reads what the one before wrote', (own) => {
  expectChain(own.network);
  expectShortcutsFit(own.network);
});

test('every layer reads what the one before wrote, and shortcuts fit, at any depth, width and size', () => {
  fc.assert(
    fc.property(anyCifarOptions, (options) => {
      expectChain(cifarNetwork(options));
      expectShortcutsFit(cifarNetwork(options));
    }),
  );
});

test('a convolution writes as many pixels as its kernel has places on the padded feature map', () => {
  fc.assert(
    fc.property(anyCifarOptions, (options) => {
      for (const layer of layersOf(cifarNetwork(options))) {
        if (layer.kind !== 'convolution' && layer.kind !== 'projection') continue;
        const { kernelSize, stride, inputSize, featureMapSize } = layer.convolution;
        let places = 0;
        for (let start = 0; start + kernelSize <= inputSize + (kernelSize - 1); start += stride) places++;
        expect(featureMapSize, layer.name).toBe(places);
      }
    }),
  );
});

test.each([...cifarNetworks, ...imagenetNetworks])('the depth of $title counts its weighted layers', ({ network }) => {
  const weighted = layersOf(network).filter(({ kind }) => kind === 'convolution' || kind === 'fully-connected');
  expect(weighted.length).toBe(network.depth);
});

test.each(authorsNetworks)("the convolutions of $network.name write as many values as its authors' model", (own) => {
  const convolutions = layersOf(own.network).filter(({ kind }) => kind === 'convolution' || kind === 'projection');
  const values = convolutions.reduce((sum, { output }) => sum + output.featureMapSize ** 2 * output.channels, 0);
  expect([convolutions.length, values]).toEqual([own.counted.convolutions, own.counted.convolutionOutputs]);
});
