import { Conv2D, Conv2DBackpropFilter, Conv2DBackpropInput, getKernel } from '@tensorflow/tfjs-core';
import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs-core';
import { input, shape4 } from './kernel-inputs.ts';
import type { Shape4D } from './kernel-inputs.ts';
import type { KernelModule } from './kernel-module.ts';

// Our convolutions take the place of TF.js's under its own names: `tf.conv2d` gets its gradient on WASM, where the stock
// backend has none for the filters, and weights may change in place, which the stock kernel would not notice.

/** What TF.js says of a convolution. */
interface ConvolutionAttributes {
  readonly strides: number | readonly [number, number];
  readonly pad: unknown;
  readonly dataFormat: string;
  readonly dilations?: number | readonly number[];
}

/** Zeros on every side, (kernelSize - 1) / 2 of them, at stride 2 too: TensorFlow's 'same' pads otherwise there. */
export function convolutionAttributes(kernelSize: number, stride: number): ConvolutionAttributes {
  return { strides: stride, pad: (kernelSize - 1) / 2, dataFormat: 'NHWC' };
}

/** The stride if our kernels compute this convolution: 1x1 or 3x3, stride 1 or 2, padded alike on every side. */
function ownStride(
  [height, width]: readonly number[],
  { strides, pad, dataFormat, dilations = 1 }: ConvolutionAttributes,
): number | null {
  const [stride, other] = typeof strides === 'number' ? [strides, strides] : strides;
  const padding = ((height ?? NaN) - 1) / 2;
  const isPadded =
    pad === padding || (pad === 'same' && (stride === 1 || height === 1)) || (pad === 'valid' && height === 1);
  const isSmall =
    (height === 1 || height === 3) && height === width && (stride === 1 || stride === 2) && stride === other;
  return isSmall && isPadded && dataFormat === 'NHWC' && [dilations].flat().every((own) => own === 1) ? stride : null;
}

/** The sizes of a convolution as `assembly/convolution.ts` takes them: images ... stride. */
type Geometry = [...input: Shape4D, filters: number, kernelSize: number, stride: number];

type Compute = (get: (name: string) => TensorInfo, stride: number, attributes: object) => TensorInfo;

/** A kernel under TF.js's name; a convolution that is none of ours goes to the stock one, if there is one. */
function ownKernel(
  kernelName: string,
  filterShapeOf: (get: (name: string) => TensorInfo, attributes: object) => readonly number[],
  compute: Compute,
): KernelConfig {
  const stock = getKernel(kernelName, 'wasm');
  return {
    kernelName,
    backendName: 'wasm',
    ...(stock?.setupFunc && { setupFunc: stock.setupFunc }),
    kernelFunc: (given) => {
      const attributes = given.attrs as unknown as ConvolutionAttributes;
      const get = (name: string) => input(given.inputs, name);
      const filterShape = filterShapeOf(get, attributes);
      const stride = ownStride(filterShape, attributes);
      if (stride !== null) return compute(get, stride, attributes);
      if (stock) return stock.kernelFunc(given);
      throw new Error(
        `no ${kernelName} on WASM for filters [${filterShape.join(', ')}], ${JSON.stringify(attributes)}`,
      );
    },
  };
}

export function convolutionKernels(module: KernelModule): KernelConfig[] {
  const { run } = module;
  const at = (tensor: TensorInfo) => module.addressOf(tensor);
  const ofFilter = (get: (name: string) => TensorInfo) => get('filter').shape;
  return [
    ownKernel(Conv2D, ofFilter, (get, stride, attributes) => {
      const [x, weight] = [get('x'), get('filter')];
      const [images, height, width, channels] = shape4(x);
      const [kernelSize, , , filters] = shape4(weight);
      const y = module.output([images, Math.ceil(height / stride), Math.ceil(width / stride), filters]);
      const geometry: Geometry = [images, height, width, channels, filters, kernelSize, stride];
      // TF.js's own callers know nothing of it.
      const direct = Number('direct' in attributes && attributes.direct === true);
      const scratch = module.scratch(run.convolutionScratch(...geometry, direct));
      run.convolution(at(x), at(weight), at(y), scratch, ...geometry, direct);
      return y;
    }),
    ownKernel(Conv2DBackpropInput, ofFilter, (get, stride, attributes) => {
      const [dy, weight] = [get('dy'), get('filter')];
      const [kernelSize, , , filters] = shape4(weight);
      const { inputShape } = attributes as { readonly inputShape: Shape4D };
      const dx = module.output(inputShape);
      const geometry: Geometry = [...inputShape, filters, kernelSize, stride];
      const scratch = module.scratch(run.convolutionInputGradientScratch(...geometry));
      run.convolutionInputGradient(at(dy), at(weight), at(dx), scratch, ...geometry);
      return dx;
    }),
    ownKernel(
      Conv2DBackpropFilter,
      (_, attributes) => (attributes as { readonly filterShape: Shape4D }).filterShape,
      (get, stride, attributes) => {
        const [x, dy] = [get('x'), get('dy')];
        const { filterShape } = attributes as { readonly filterShape: Shape4D };
        const dw = module.output(filterShape);
        const geometry: Geometry = [...shape4(x), filterShape[3], filterShape[0], stride];
        const scratch = module.scratch(run.convolutionFilterGradientScratch(...geometry));
        run.convolutionFilterGradient(at(x), at(dy), at(dw), scratch, ...geometry);
        return dw;
      },
    ),
  ];
}
