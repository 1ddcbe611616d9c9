import * as tf from '@tensorflow/tfjs';

type Layer = tf.layers.Layer;

/** One layer of TensorFlow.js, and the shape of what it is given, without the mini-batch. */
export interface LayerTrial {
  readonly shape: readonly number[];
  readonly build: () => Layer;
}

const { layers } = tf;
const maps = [6, 6, 4];
const sequence = [6, 4];
const volume = [4, 4, 4, 2];
const convolution = { filters: 3, kernelSize: 3 };

const onMaps = (build: () => Layer): LayerTrial => ({ shape: maps, build });
const onSequence = (build: () => Layer): LayerTrial => ({ shape: sequence, build });
const onVolume = (build: () => Layer): LayerTrial => ({ shape: volume, build });

/** Layers by their names in `tf.layers`. Their weights begin the same on every backend. */
export const layerTrials: Readonly<Record<string, LayerTrial>> = {
  dense: { shape: [4], build: () => layers.dense({ units: 3, kernelInitializer: seeded(), activation: 'tanh' }) },
  conv2d: onMaps(() => layers.conv2d({ ...convolution, kernelInitializer: seeded() })),
  conv2dTranspose: onMaps(() => layers.conv2dTranspose({ ...convolution, kernelInitializer: seeded() })),
  separableConv2d: onMaps(() =>
    layers.separableConv2d({ ...convolution, depthwiseInitializer: seeded(), pointwiseInitializer: seeded() }),
  ),
  depthwiseConv2d: onMaps(() => layers.depthwiseConv2d({ kernelSize: 3, depthwiseInitializer: seeded() })),
  conv1d: onSequence(() => layers.conv1d({ ...convolution, kernelInitializer: seeded() })),
  conv3d: onVolume(() => layers.conv3d({ ...convolution, kernelInitializer: seeded() })),
  maxPooling1d: onSequence(() => layers.maxPooling1d({})),
  maxPooling2d: onMaps(() => layers.maxPooling2d({})),
  maxPooling3d: onVolume(() => layers.maxPooling3d({ dataFormat: 'channelsLast' } as never)),
  averagePooling1d: onSequence(() => layers.averagePooling1d({})),
  averagePooling2d: onMaps(() => layers.averagePooling2d({})),
  averagePooling3d: onVolume(() => layers.averagePooling3d({ dataFormat: 'channelsLast' } as never)),
  globalAveragePooling1d: onSequence(() => layers.globalAveragePooling1d({})),
  globalAveragePooling2d: onMaps(() => layers.globalAveragePooling2d({})),
  globalMaxPooling1d: onSequence(() => layers.globalMaxPooling1d({})),
  globalMaxPooling2d: onMaps(() => layers.globalMaxPooling2d({})),
  batchNormalization: onMaps(() => layers.batchNormalization({})),
  layerNormalization: onMaps(() => layers.layerNormalization({})),
  dropout: onMaps(() => layers.dropout({ rate: 0.5, seed: 1 })),
  upSampling2d: onMaps(() => layers.upSampling2d({})),
  zeroPadding2d: onMaps(() => layers.zeroPadding2d({})),
  cropping2D: onMaps(() => layers.cropping2D({ cropping: 1 } as never)),
  reLU: onMaps(() => layers.reLU()),
  leakyReLU: onMaps(() => layers.leakyReLU()),
  prelu: onMaps(() => layers.prelu()),
  elu: onMaps(() => layers.elu()),
  softmax: { shape: [4], build: () => layers.softmax() },
  embedding: {
    shape: [5],
    build: () => layers.embedding({ inputDim: 7, outputDim: 3, embeddingsInitializer: seeded() }),
  },
  simpleRNN: onSequence(() => layers.simpleRNN({ units: 3, ...recurrent() })),
  gru: onSequence(() => layers.gru({ units: 3, ...recurrent() })),
  lstm: onSequence(() => layers.lstm({ units: 3, ...recurrent() })),
  convLstm2d: { shape: [2, 6, 6, 2], build: () => layers.convLstm2d({ ...convolution, ...recurrent() }) as Layer },
};

/** Weights that are the same on every backend. */
export function seeded() {
  return tf.initializers.randomNormal({ stddev: 0.3, seed: 7 });
}

function recurrent() {
  return { kernelInitializer: seeded(), recurrentInitializer: seeded() };
}
