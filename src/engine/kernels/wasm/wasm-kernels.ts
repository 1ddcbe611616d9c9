import { engine, registerKernel } from '@tensorflow/tfjs-core';
import type {
  KernelConfig,
  NamedTensorInfoMap,
  Scalar,
  Tensor,
  Tensor1D,
  Tensor2D,
  Tensor4D,
  TensorInfo,
} from '@tensorflow/tfjs-core';
import type { Classified, Kernels, NormaliseArguments } from '../kernels.ts';
import type { KernelModule } from './kernel-module.ts';

type Shape4D = [number, number, number, number];

/** Values of `assembly/normalise.ts`; without BN there is nothing to normalise by. */
const modes = { none: 0, running: 1, batch: 2 } as const;

function input(inputs: NamedTensorInfoMap, name: string): TensorInfo {
  const tensor = inputs[name];
  if (!tensor) throw new Error(`missing kernel input: ${name}`);
  return tensor;
}

function shape4(tensor: TensorInfo): Shape4D {
  return tensor.shape as Shape4D;
}

function shape2(tensor: TensorInfo): [number, number] {
  return tensor.shape as [number, number];
}

/** A kernel of TF.js for the backend 'wasm', under a name of ours: stock kernels are left alone. */
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

function convolutionKernels(module: KernelModule): KernelConfig[] {
  const at = (tensor: TensorInfo) => module.addressOf(tensor);
  const frameOf = (height: number, width: number, channels: number, kernelSize: number) =>
    module.scratch('frame', (height + kernelSize - 1) * (width + kernelSize - 1) * channels);
  return [
    wasmKernel<{ stride: number }>('Convolution', (get, { stride }) => {
      const x = get('x');
      const weight = get('weight');
      const [images, inputHeight, inputWidth, channels] = shape4(x);
      const [kernelSize, , , filters] = shape4(weight);
      const height = Math.ceil(inputHeight / stride);
      const width = Math.ceil(inputWidth / stride);
      const y = module.output([images, height, width, filters]);
      const frame = frameOf(inputHeight, inputWidth, channels, kernelSize);
      // prettier-ignore
      module.run.convolution(at(x), at(weight), at(y), frame, images, inputHeight, inputWidth, channels, height, width, filters, kernelSize, stride);
      return y;
    }),
    wasmKernel<{ stride: number; inputShape: Shape4D }>('ConvolutionInputGradient', (get, { stride, inputShape }) => {
      const dy = get('dy');
      const weight = get('weight');
      const [images, inputHeight, inputWidth, channels] = inputShape;
      const [, height, width, filters] = shape4(dy);
      const [kernelSize] = shape4(weight);
      const dx = module.output(inputShape);
      const frame = frameOf(inputHeight, inputWidth, filters, kernelSize);
      const turned = module.scratch('filters', kernelSize * kernelSize * channels * filters);
      // prettier-ignore
      module.run.convolutionInputGradient(at(dy), at(weight), at(dx), frame, turned, images, inputHeight, inputWidth, channels, height, width, filters, kernelSize, stride);
      return dx;
    }),
    wasmKernel<{ stride: number; kernelSize: number }>('ConvolutionFilterGradient', (get, { stride, kernelSize }) => {
      const x = get('x');
      const dy = get('dy');
      const [images, inputHeight, inputWidth, channels] = shape4(x);
      const [, height, width, filters] = shape4(dy);
      const dw = module.output([kernelSize, kernelSize, channels, filters]);
      const frame = frameOf(inputHeight, inputWidth, channels, kernelSize);
      // prettier-ignore
      module.run.convolutionFilterGradient(at(x), at(dy), at(dw), frame, images, inputHeight, inputWidth, channels, height, width, filters, kernelSize, stride);
      return dw;
    }),
  ];
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
        // prettier-ignore
        module.run.normalise(at(y), optional('gamma'), optional('beta'), optional('runningMean'), optional('runningVariance'), at(statistics), at(out), images, height, width, channels, mode, Number(rectify),
          optional('shortcut'), rows, columns, shortcutChannels, stride);
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
      // prettier-ignore
      module.run.normaliseGradient(at(y), at(get('statistics')), at(get('out')), at(get('dOut')), at(dy), masked ? at(masked) : 0, at(dGamma), at(dBeta), images, height * width, channels, mode, Number(rectify));
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
      // prettier-ignore
      module.run.classify(at(x), at(weight), at(get('bias')), at(get('labels')), at(pooled), at(difference), at(predictions), at(loss), images, height * width, features, classes);
      return [loss, predictions, pooled, difference];
    }),
    wasmKernel<{ upstream: number; inputShape: Shape4D }>('ClassifyGradient', (get, { upstream, inputShape }) => {
      const weight = get('weight');
      const [images, height, width, features] = inputShape;
      const [, classes] = shape2(weight);
      const dx = module.output(inputShape);
      const dWeight = module.output([features, classes]);
      const dBias = module.output([classes]);
      // prettier-ignore
      module.run.classifyGradient(at(weight), at(get('pooled')), at(get('difference')), upstream, at(dx), at(dWeight), at(dBias), images, height * width, features, classes);
      return [dx, dWeight, dBias];
    }),
  ];
}

function run<Result>(name: string, inputs: Record<string, Tensor>, attributes: object): Result {
  return engine().runKernel(name, inputs, attributes as never) as unknown as Result;
}

function normaliseAttributes({ batchNorm, mode, rectify, shortcutStride }: NormaliseArguments): NormaliseAttributes {
  return { mode: modes[batchNorm ? mode : 'none'], rectify, stride: shortcutStride };
}

const registered: Omit<Kernels, 'momentum'> = {
  convolution: (x, weight, stride) => run('Convolution', { x, weight }, { stride }),
  convolutionInputGradient: (inputShape, weight, dy, stride) =>
    run('ConvolutionInputGradient', { weight, dy }, { inputShape, stride }),
  convolutionFilterGradient: (x, dy, kernelSize, stride) =>
    run('ConvolutionFilterGradient', { x, dy }, { kernelSize, stride }),
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
  for (const config of [...convolutionKernels(module), ...normaliseKernels(module), ...classifyKernels(module)]) {
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
