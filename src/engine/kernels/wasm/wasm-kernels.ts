import {
  Conv2D,
  Conv2DBackpropFilter,
  Conv2DBackpropInput,
  engine,
  getKernel,
  Identity,
  registerKernel,
  unregisterKernel,
} from '@tensorflow/tfjs-core';
import type {
  KernelBackend,
  KernelConfig,
  Scalar,
  Tensor,
  Tensor1D,
  Tensor2D,
  Tensor4D,
  TensorInfo,
} from '@tensorflow/tfjs-core';
import type { Classified, Kernels, NormaliseArguments } from '../kernels.ts';
import { convolutionAttributes, convolutionKernels } from './convolution-kernels.ts';
import { input, shape2, shape4 } from './kernel-inputs.ts';
import type { Shape4D } from './kernel-inputs.ts';
import type { KernelModule } from './kernel-module.ts';

const doubleBytes = 8;

/** Values of `assembly/normalise.ts`; without BN there is nothing to normalise by. */
const modes = { none: 0, running: 1, batch: 2 } as const;

/** A kernel of TF.js for the backend 'wasm', under a name of ours. */
function wasmKernel<Attributes extends object>(
  name: string,
  compute: (inputs: (name: string) => TensorInfo, attributes: Attributes) => TensorInfo | TensorInfo[],
): KernelConfig {
  return {
    kernelName: name,
    backendName: 'wasm',
    kernelFunc: ({ inputs, attrs }) => compute((key) => input(inputs, key), attrs as unknown as Attributes),
  };
}

interface NormaliseAttributes {
  readonly mode: number;
  readonly rectify: boolean;
  readonly stride: number;
}

function normaliseKernels(module: KernelModule): KernelConfig[] {
  const at = (tensor: TensorInfo) => module.addressOf(tensor);
  return [
    {
      kernelName: 'Normalise',
      backendName: 'wasm',
      kernelFunc: ({ inputs, attrs }) => {
        const { mode, rectify, stride } = attrs as unknown as NormaliseAttributes;
        const y = input(inputs, 'y');
        const shortcut = inputs['shortcut'];
        const [images, height, width, channels] = shape4(y);
        const [, rows, columns, shortcutChannels] = shortcut ? shape4(shortcut) : [0, 0, 0, 0];
        const out = module.output([images, height, width, channels]);
        const statistics = module.output([4, channels]);
        const optional = (name: string) => (inputs[name] ? at(inputs[name]) : 0);
        const batchNorm = ['gamma', 'beta', 'runningMean', 'runningVariance'].map(optional);
        const sizes = [images, height, width, channels, mode, Number(rectify)];
        const added = [optional('shortcut'), rows, columns, shortcutChannels, stride];
        const totals = module.scratch(channels * doubleBytes);
        module.run.normalise(at(y), ...batchNorm, at(statistics), at(out), ...sizes, ...added, totals);
        return [out, statistics];
      },
    },
    wasmKernel<NormaliseAttributes & { shortcut: boolean }>('NormaliseGradient', (get, { mode, rectify, shortcut }) => {
      const y = get('y');
      const [images, height, width, channels] = shape4(y);
      const dy = module.output([images, height, width, channels]);
      const masked = shortcut ? module.output([images, height, width, channels]) : null;
      const dGamma = module.output([channels]);
      const dBeta = module.output([channels]);
      const given = [at(y), at(get('statistics')), at(get('out')), at(get('dOut'))];
      const results = [at(dy), masked ? at(masked) : 0, at(dGamma), at(dBeta)];
      const sizes = [images, height * width, channels, mode, Number(rectify)];
      module.run.normaliseGradient(...given, ...results, ...sizes, module.scratch(2 * channels * doubleBytes));
      return masked ? [dy, dGamma, dBeta, masked] : [dy, dGamma, dBeta];
    }),
    wasmKernel<{ stride: number; inputShape: Shape4D }>('ShortcutGradient', (get, { stride, inputShape }) => {
      const masked = get('masked');
      const [images, height, width, channels] = shape4(masked);
      const [, inputHeight, inputWidth, inputChannels] = inputShape;
      const dx = module.output(inputShape);
      // prettier-ignore
      module.run.shortcutGradient(at(masked), at(dx), images, height, width, channels, inputHeight, inputWidth, inputChannels, stride);
      return dx;
    }),
  ];
}

function classifyKernels(module: KernelModule): KernelConfig[] {
  const at = (tensor: TensorInfo) => module.addressOf(tensor);
  return [
    wasmKernel('Classify', (get) => {
      const x = get('x');
      const weight = get('weight');
      const [images, height, width, features] = shape4(x);
      const [, classes] = shape2(weight);
      const loss = module.output([]);
      const predictions = module.output([images], 'int32');
      const pooled = module.output([images, features]);
      const difference = module.output([images, classes]);
      const given = [at(x), at(weight), at(get('bias')), at(get('labels'))];
      const results = [at(pooled), at(difference), at(predictions), at(loss)];
      module.run.classify(...given, ...results, images, height * width, features, classes);
      return [loss, predictions, pooled, difference];
    }),
    wasmKernel<{ upstream: number; inputShape: Shape4D }>('ClassifyGradient', (get, { upstream, inputShape }) => {
      const weight = get('weight');
      const [images, height, width, features] = inputShape;
      const [, classes] = shape2(weight);
      const dx = module.output(inputShape);
      const dWeight = module.output([features, classes]);
      const dBias = module.output([classes]);
      const given = [at(weight), at(get('pooled')), at(get('difference')), upstream];
      module.run.classifyGradient(...given, at(dx), at(dWeight), at(dBias), images, height * width, features, classes);
      return [dx, dWeight, dBias];
    }),
  ];
}

/**
 * TF.js's tape clones what the backward pass will read, and the stock kernel copies it, every feature map in every
 * iteration. Tensors do not change, so that a clone may share its memory, as on the other backends.
 */
function identityKernel(): KernelConfig {
  return {
    kernelName: Identity,
    backendName: 'wasm',
    kernelFunc: ({ inputs, backend }) => {
      const { dataId, shape, dtype } = input(inputs, 'x');
      (backend as KernelBackend).incRef(dataId);
      return { dataId, shape, dtype };
    },
  };
}

function run<Result>(name: string, inputs: Record<string, Tensor>, attributes: object): Result {
  return engine().runKernel(name, inputs, attributes as never) as unknown as Result;
}

function normaliseAttributes({ batchNorm, mode, rectify, shortcutStride }: NormaliseArguments): NormaliseAttributes {
  return { mode: modes[batchNorm ? mode : 'none'], rectify, stride: shortcutStride };
}

const registered: Omit<Kernels, 'momentum'> = {
  convolution: (x, weight, stride, direct = false) =>
    run(Conv2D, { x, filter: weight }, { ...convolutionAttributes(weight.shape[0], stride), direct }),
  convolutionInputGradient: (inputShape, weight, dy, stride) =>
    run(Conv2DBackpropInput, { dy, filter: weight }, { ...convolutionAttributes(weight.shape[0], stride), inputShape }),
  convolutionFilterGradient(x, dy, kernelSize, stride) {
    const filterShape = [kernelSize, kernelSize, x.shape[3], dy.shape[3]];
    return run(Conv2DBackpropFilter, { x, dy }, { ...convolutionAttributes(kernelSize, stride), filterShape });
  },
  normalise(given) {
    const inputs = { y: given.y, ...given.batchNorm, ...(given.shortcut && { shortcut: given.shortcut }) };
    const [out, statistics] = run<[Tensor4D, Tensor2D]>('Normalise', inputs, normaliseAttributes(given));
    return { out, statistics };
  },
  normaliseGradient(given, statistics, out, dOut) {
    const inputs = { y: given.y, statistics, out, dOut };
    const attributes = { ...normaliseAttributes(given), shortcut: given.shortcut !== null };
    const [dy, dGamma, dBeta, masked = null] = run<[Tensor4D, Tensor1D, Tensor1D, Tensor4D?]>(
      'NormaliseGradient',
      inputs,
      attributes,
    );
    return { dy, dGamma, dBeta, masked };
  },
  shortcutGradient: (inputShape, masked, stride) => run('ShortcutGradient', { masked }, { inputShape, stride }),
  classify(x, weight, bias, labels) {
    const inputs = { x, weight, bias, labels };
    const [loss, predictions, pooled, difference] = run<[Scalar, Tensor1D, Tensor2D, Tensor2D]>('Classify', inputs, {});
    return { loss, predictions, pooled, difference };
  },
  classifyGradient(x, weight, { pooled, difference }: Classified, upstream) {
    const attributes = { upstream: upstream.dataSync()[0], inputShape: x.shape };
    const [dx, dWeight, dBias] = run<[Tensor4D, Tensor2D, Tensor1D]>(
      'ClassifyGradient',
      { weight, pooled, difference },
      attributes,
    );
    return { dx, dWeight, dBias };
  },
};

/** Makes our kernels known to TF.js, beside the stock ones, and returns them. */
export function registerWasmKernels(module: KernelModule): Kernels {
  const own = [
    identityKernel(),
    ...convolutionKernels(module),
    ...normaliseKernels(module),
    ...classifyKernels(module),
  ];
  for (const config of own) {
    if (getKernel(config.kernelName, 'wasm')) unregisterKernel(config.kernelName, 'wasm');
    registerKernel(config);
  }
  return {
    ...registered,
    // In place and without a result: nothing that TF.js would have to know of.
    momentum(parameters, { rate, momentum, weightDecay }) {
      for (const { weight, velocity, gradient } of parameters) {
        const [w, v, g] = [module.addressOf(weight), module.addressOf(velocity), module.addressOf(gradient)];
        module.run.momentum(w, v, g, weight.size, rate, momentum, weightDecay);
      }
    },
  };
}
