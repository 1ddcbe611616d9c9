import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cifarNetwork } from './cifar-network.ts';
import { countLayerParameters, countParameters, splitLayerParameters, splitParameters } from './count-parameters.ts';
import { anyCifarOptions } from './fixtures/any-network.ts';
import { authorsNetworks, cifarNetworks, imagenetNetworks, paperOnCifar } from './fixtures/counted-networks.ts';
import { imagenetNetwork } from './imagenet-network.ts';
import type { ImagenetDepth } from './imagenet-network.ts';
import { layersOf } from './layers-of.ts';

test.each([
  [20, 269_722],
  [32, 464_154],
  [44, 658_586],
  [56, 853_018],
  [110, 1_727_962],
  [1202, 19_421_274],
])('on CIFAR-10 a %i-layer net has %i parameters, plain or with option A', (depth, parameters) => {
  expect(countParameters(cifarNetwork({ ...paperOnCifar, depth }))).toBe(parameters);
  expect(countParameters(cifarNetwork({ ...paperOnCifar, depth, residual: false }))).toBe(parameters);
});

test.each<[ImagenetDepth, number]>([
  [18, 11_689_512],
  [34, 21_797_672],
  [50, 25_557_032],
  [101, 44_549_160],
  [152, 60_192_808],
])('ResNet-%i with option B has %i parameters', (depth, parameters) => {
  const choice = { depth, residual: true, shortcut: 'projection-when-widening', stridePosition: 'first-1x1' } as const;
  expect(countParameters(imagenetNetwork(choice))).toBe(parameters);
});

const counted = [...cifarNetworks, ...cifarNetworks.map((own) => own.withoutBatchNorm), ...imagenetNetworks];

test.each(counted)('the parameters of $title equal an independent count', ({ network, counted }) => {
  const { weights, batchNorm, bias } = splitParameters(network);
  expect({ weights, batchNorm, bias }).toEqual({
    weights: counted.weights,
    batchNorm: counted.batchNorm,
    bias: network.classes,
  });
  expect(countParameters(network)).toBe(counted.parameters);
});

test.each(counted)('the projections of $title equal an independent count', ({ network, counted }) => {
  const projections = layersOf(network).filter((layer) => layer.kind === 'projection');
  const weights = projections.reduce((sum, layer) => sum + splitLayerParameters(layer).weights, 0);
  expect([projections.length, weights]).toEqual([counted.projections, counted.projectionWeights]);
});

test.each(authorsNetworks)("$network.name has the weights of its authors' model", ({ network, counted }) => {
  const { weights, batchNorm } = splitParameters(network);
  expect([weights, batchNorm]).toEqual([counted.weights, counted.batchNorm]);
});

test.each([
  [20, '0.27'],
  [32, '0.46'],
  [44, '0.66'],
  [56, '0.85'],
  [110, '1.7'],
  [1202, '19.4'],
])("at depth %i the count rounds to the %s million of the paper's Table 6", (depth, millions) => {
  const decimals = millions.length - millions.indexOf('.') - 1;
  expect((countParameters(cifarNetwork({ ...paperOnCifar, depth })) / 1e6).toFixed(decimals)).toBe(millions);
});

test('an 11-layer bottleneck net has the 127,642 parameters of a count by hand', () => {
  const network = cifarNetwork({
    ...paperOnCifar,
    depth: 11,
    block: 'bottleneck',
    shortcut: 'projection-when-widening',
  });
  // A stage: 1x1 down, 3x3, 1x1 up, projection.
  const stage1 = 16 * 16 + 9 * 16 * 16 + 16 * 64 + 16 * 64;
  const stage2 = 64 * 32 + 9 * 32 * 32 + 32 * 128 + 64 * 128;
  const stage3 = 128 * 64 + 9 * 64 * 64 + 64 * 256 + 128 * 256;
  const weights = 9 * 3 * 16 + stage1 + stage2 + stage3 + 256 * 10;
  const channels = 16 + (16 + 16 + 64 + 64) + (32 + 32 + 128 + 128) + (64 + 64 + 256 + 256);
  expect(splitParameters(network)).toEqual({ weights, batchNorm: 2 * channels, bias: 10 });
  expect(countParameters(network)).toBe(127_642);
});

describe('a bottleneck block of four times as many channels costs as much as a basic block (paper Fig. 5)', () => {
  const weightsOfBlock = (depth: ImagenetDepth, name: string) =>
    layersOf(imagenetNetwork({ depth, residual: true, shortcut: 'padded-identity', stridePosition: 'first-1x1' }))
      .filter((layer) => layer.name.startsWith(`${name}.`))
      .reduce((sum, layer) => sum + splitLayerParameters(layer).weights, 0);

  test('two 3x3 on 64 channels have 73,728 weights', () => expect(weightsOfBlock(34, 'conv2_2')).toBe(73_728));
  test('1x1, 3x3, 1x1 on 256 channels have 69,632', () => expect(weightsOfBlock(50, 'conv2_2')).toBe(69_632));
  test('two 3x3 on 256 channels have 1,179,648', () => expect(weightsOfBlock(34, 'conv4_2')).toBe(1_179_648));
});

test('plain and option A have the same parameters at any depth, width and size', () => {
  fc.assert(
    fc.property(anyCifarOptions, (options) => {
      const residual = cifarNetwork({ ...options, residual: true, shortcut: 'padded-identity' });
      const plain = cifarNetwork({ ...options, residual: false });
      expect(splitParameters(residual)).toEqual(splitParameters(plain));
    }),
  );
});

test('parameters do not depend on the size of the images, and layers add up to the network', () => {
  fc.assert(
    fc.property(anyCifarOptions, (options) => {
      const network = cifarNetwork(options);
      expect(countParameters(cifarNetwork({ ...options, featureMapSize: 32 }))).toBe(countParameters(network));
      const sum = layersOf(network).reduce((before, layer) => before + countLayerParameters(layer), 0);
      expect(sum).toBe(countParameters(network));
    }),
  );
});
