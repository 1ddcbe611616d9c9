import { getKernel, registerKernel, unregisterKernel } from '@tensorflow/tfjs-core';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Gpu } from './gpu.ts';
import { maps, mapsTarget } from './texture-layout.ts';
import type { Shape4 } from './texture-layout.ts';

/**
 * Where a feature map has two uses, as at a block's shortcut, TF.js's tape adds their gradients by its kernel Add, which
 * would unpack both first. From now on Add takes feature maps as they lie here; all else is left to the stock kernel.
 */
export function addInOneDraw(gpu: Gpu): void {
  const stock = getKernel('Add', 'webgl');
  unregisterKernel('Add', 'webgl');
  registerKernel({
    ...stock,
    kernelFunc: (given) => {
      const [a, b] = [given.inputs['a'], given.inputs['b']];
      return a && b && gpu.holdsMaps(a, b) ? sum(gpu, a, b) : stock.kernelFunc(given);
    },
  });
}

function sum(gpu: Gpu, a: TensorInfo, b: TensorInfo): TensorInfo {
  const [added] = gpu.draw({
    inputs: { a: maps(a), b: maps(b) },
    outputs: { added: mapsTarget(a.shape as Shape4) },
    constants: {},
    body: `
  added = a_at(at.x, at.y) + b_at(at.x, at.y);`,
  });
  return added!;
}
