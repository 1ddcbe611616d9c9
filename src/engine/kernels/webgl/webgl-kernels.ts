import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import type { Kernels } from '../kernels.ts';
import { addInOneDraw } from './add.ts';
import { classifyGradient } from './classify-gradient.ts';
import { classify } from './classify.ts';
import { convolutionFilterGradient } from './convolution-filter-gradient.ts';
import { convolutionInputGradient } from './convolution-input-gradient.ts';
import { convolution } from './convolution.ts';
import { Gpu } from './gpu.ts';
import { momentum } from './momentum.ts';
import { normaliseGradient } from './normalise-gradient.ts';
import { normalise } from './normalise.ts';
import { shortcutGradient } from './shortcut-gradient.ts';

/** Our operations as fragment programs on TF.js's WebGL backend. */
export function webglKernels(backend: MathBackendWebGL): Kernels {
  const gpu = new Gpu(backend);
  addInOneDraw(gpu);
  return {
    convolution: (x, weight, stride) => gpu.adopt(convolution(gpu, x, weight, stride)),
    convolutionInputGradient: (inputShape, weight, dy, stride) =>
      gpu.adopt(convolutionInputGradient(gpu, inputShape, weight, dy, stride)),
    convolutionFilterGradient: (x, dy, kernelSize, stride) =>
      gpu.adopt(convolutionFilterGradient(gpu, x, dy, kernelSize, stride)),
    normalise(given) {
      const { out, statistics } = normalise(gpu, given);
      return { out: gpu.adopt(out), statistics: gpu.adopt(statistics) };
    },
    normaliseGradient(given, statistics, out, dOut) {
      const { dy, dGamma, dBeta, masked } = normaliseGradient(gpu, { given, statistics, out, dOut });
      return {
        dy: gpu.adopt(dy),
        dGamma: gpu.adopt(dGamma),
        dBeta: gpu.adopt(dBeta),
        masked: masked && gpu.adopt(masked),
      };
    },
    shortcutGradient: (inputShape, masked, stride) => gpu.adopt(shortcutGradient(gpu, inputShape, masked, stride)),
    classify(x, weight, bias, labels) {
      const { loss, predictions, pooled, difference } = classify(gpu, x, weight, bias, labels);
      return {
        loss: gpu.adopt(loss),
        predictions: gpu.adopt(predictions),
        pooled: gpu.adopt(pooled),
        difference: gpu.adopt(difference),
      };
    },
    classifyGradient(x, weight, { pooled, difference }, upstream) {
      // TF.js's tape begins with a one on the CPU: nothing waits for the GPU here.
      const [factor = NaN] = upstream.dataSync();
      const backward = { inputShape: x.shape, weight, pooled, difference, upstream: factor };
      const { dx, dWeight, dBias } = classifyGradient(gpu, backward);
      return { dx: gpu.adopt(dx), dWeight: gpu.adopt(dWeight), dBias: gpu.adopt(dBias) };
    },
    momentum: (parameters, settings) => momentum(gpu, parameters, settings),
    compile: (run, onProgress) => gpu.compile(run, onProgress),
  };
}
