import * as tf from '@tensorflow/tfjs';
import { expect, test } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import recorded from '../../../content/kernels/layers.json' with { type: 'json' };
import { layerTrials } from './layer-trials.ts';
import { tryLayers } from './try-layers.ts';

/** Names in `tf.layers` that are no layer of their own with a gradient by its input: other names, frames, cells, merges. */
const others = [
  ...['Layer', 'RNN', 'RNNCell', 'input', 'inputLayer', 'rnn', 'bidirectional', 'timeDistributed', 'stackedRNNCells'],
  ...['simpleRNNCell', 'gruCell', 'lstmCell', 'convLstm2dCell', 'activation', 'thresholdedReLU', 'masking', 'dot'],
  ...[
    'add',
    'average',
    'concatenate',
    'maximum',
    'minimum',
    'multiply',
    'flatten',
    'permute',
    'repeatVector',
    'reshape',
  ],
  ...['categoryEncoding', 'centerCrop', 'randomWidth', 'rescaling', 'resizing'],
  ...['alphaDropout', 'gaussianDropout', 'gaussianNoise', 'spatialDropout1d'],
  ...['avgPool1d', 'avgPool2d', 'avgPool3d', 'avgPooling1d', 'avgPooling2d', 'avgPooling3d'],
  ...['globalMaxPool1d', 'globalMaxPool2d', 'maxPool1d', 'maxPool2d'],
  // No gradient on any backend: TensorFlow.js has none for its kernel.
  'conv3dTranspose',
];

test('every layer of TensorFlow.js is tried, or named as none to try', () => {
  expect([...Object.keys(layerTrials), ...others].sort()).toEqual(Object.keys(tf.layers).sort());
});

test('each layer trains on the WASM backend as it is recorded', async () => {
  expect(recorded.versions).toEqual({ '@tensorflow/tfjs': manifest.devDependencies['@tensorflow/tfjs'] });
  const tried = await tryLayers();
  expect(tried).toEqual(recorded.layers);
  // A layer trains where no kernel is missing, and with ours where no other is.
  for (const { missing, trains } of tried) {
    const lacking = missing.filter((name) => name !== 'Conv2DBackpropFilter').length > 0;
    expect(trains === 'no').toBe(lacking);
    if (missing.length === 0) expect(['as-it-is', 'otherwise']).toContain(trains);
  }
});
