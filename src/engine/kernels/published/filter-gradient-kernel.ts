import type * as tfjs from '@tensorflow/tfjs-core';
import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs-core';
import { WasmArena } from './wasm-arena.ts';

// For pages that are not ours: whatever it needs of TensorFlow.js it is handed, so that it works with the reader's own.

/** What is needed of `@tensorflow/tfjs` or `@tensorflow/tfjs-core`, whichever the reader has. */
export type TensorFlow = Pick<typeof tfjs, 'backend_util' | 'getKernel' | 'registerKernel' | 'unregisterKernel'>;

/** What kernels of `@tensorflow/tfjs-backend-wasm` use of its public interface. */
interface WasmBackend {
  makeOutput(shape: number[], dtype: 'float32'): TensorInfo;
  /** A view of the values, until the heap grows. */
  typedArrayFromHeap(tensor: TensorInfo): Float32Array;
}

type Shape4D = [number, number, number, number];

/** Attributes of `Conv2DBackpropFilter`, as TensorFlow.js hands them over. */
interface Attributes {
  readonly strides: number | [number, number];
  readonly pad: 'valid' | 'same' | number | tfjs.backend_util.ExplicitPadding;
  readonly dataFormat: string;
  readonly dimRoundingMode?: 'floor' | 'round' | 'ceil';
  readonly filterShape: Shape4D;
  readonly dilations?: number | readonly number[];
}

const kernelName = 'Conv2DBackpropFilter';

function fail(what: string): never {
  throw new Error(`${kernelName} on WASM: ${what}`);
}

function mustBeSupported({ dataFormat, dilations = 1 }: Attributes, tensors: Readonly<Record<string, TensorInfo>>) {
  if (dataFormat !== 'NHWC') fail(`no dataFormat ${dataFormat} (want NHWC)`);
  if ([dilations].flat().some((own) => own !== 1)) fail(`no dilations ${[dilations].flat().join(', ')} (want 1)`);
  for (const [name, { dtype, shape }] of Object.entries(tensors)) {
    if (dtype !== 'float32') fail(`invalid dtype of ${name}: ${dtype} (want float32)`);
    if (shape.length !== 4) fail(`invalid shape of ${name}: [${shape.join(', ')}] (want 4 dimensions)`);
  }
}

/** The sizes that `assembly/published-filter-gradient.ts` takes after the number of images: inputHeight ... paddingLeft. */
function geometryOf({ backend_util: util }: TensorFlow, x: TensorInfo, dy: TensorInfo, attributes: Attributes) {
  const { strides, pad, dimRoundingMode, filterShape } = attributes;
  const found = util.computeConv2DInfo(x.shape as Shape4D, filterShape, strides, 1, pad, dimRoundingMode, false);
  if (filterShape[2] !== found.inChannels) {
    fail(`invalid filterShape: [${filterShape.join(', ')}] (want ${found.inChannels} channels, as x has)`);
  }
  if (dy.shape.join() !== found.outShape.join()) {
    fail(`invalid shape of dy: [${dy.shape.join(', ')}] (want [${found.outShape.join(', ')}])`);
  }
  const { top, left } = found.padInfo;
  if (Math.min(top, left) < 0) fail(`invalid pad: ${JSON.stringify(pad)} (want none below 0)`);
  return [
    ...[found.inHeight, found.inWidth, found.inChannels, found.outHeight, found.outWidth, found.outChannels],
    ...[found.filterHeight, found.filterWidth, found.strideHeight, found.strideWidth, top, left],
  ];
}

/** The kernel that the WASM backend lacks: x and dy are copied into the memory of `arena`, and dw back. */
function filterGradientKernel(tf: TensorFlow, arena: WasmArena): KernelConfig {
  return {
    kernelName,
    backendName: 'wasm',
    kernelFunc: ({ inputs, attrs, backend }) => {
      const attributes = attrs as unknown as Attributes;
      const heap = backend as WasmBackend;
      const { x, dy } = inputs;
      if (!x || !dy) fail('missing input (want x and dy)');
      mustBeSupported(attributes, { x, dy });
      const geometry = geometryOf(tf, x, dy, attributes);
      const dw = heap.makeOutput(attributes.filterShape, 'float32');
      // Views are taken after the output: making it may have moved the heap.
      const [from, gradient, to] = [x, dy, dw].map((tensor) => heap.typedArrayFromHeap(tensor));
      arena.filterGradient(from!, gradient!, to!, x.shape[0] ?? 0, geometry);
      return dw;
    },
  };
}

/**
 * Gives the WASM backend of the reader's TensorFlow.js the gradient of a convolution by its filters, before or after
 * the backend is started. Takes the place of a kernel that is there. `bytes` is published-filter-gradient.wasm.
 */
export async function registerFilterGradient(tf: TensorFlow, bytes: BufferSource): Promise<void> {
  if (typeof tf?.registerKernel !== 'function') {
    throw new Error('register: no TensorFlow.js (want the module @tensorflow/tfjs or @tensorflow/tfjs-core)');
  }
  const config = filterGradientKernel(tf, await WasmArena.load(bytes));
  if (tf.getKernel(kernelName, 'wasm')) tf.unregisterKernel(kernelName, 'wasm');
  tf.registerKernel(config);
}
