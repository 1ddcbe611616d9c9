import { customGrad } from '@tensorflow/tfjs-core';
import type { GradSaveFunc, Tensor, Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import { activeKernels } from '../kernels/active-kernels.ts';
import type { Kernels, NormaliseArguments } from '../kernels/kernels.ts';

/**
 * Batch normalisation, shortcut addition and ReLU as one operation: relu(BN(y) + shortcut) (paper Eq. 1 and Sec. 3.4).
 * In mode 'batch' it also moves the running statistics. Gradients go to y, gamma, beta and the shortcut.
 */
export function normalise(given: NormaliseArguments): Tensor4D {
  const { y, batchNorm, shortcut } = given;
  const kernels = activeKernels();
  const learnt = batchNorm ? [batchNorm.gamma, batchNorm.beta] : [];
  const inputs: Tensor[] = shortcut ? [y, ...learnt, shortcut] : [y, ...learnt];
  const operation = customGrad((...given_) => {
    const save = given_.at(-1) as GradSaveFunc;
    const { out, statistics } = kernels.normalise(given);
    save([y, statistics, out]);
    return {
      value: out,
      gradFunc: (dOut: Tensor, saved: Tensor[]) => backward(kernels, given, dOut as Tensor4D, saved),
    };
  });
  return operation(...inputs) as Tensor4D;
}

/** Gradients in the order of the operation's inputs. */
function backward(kernels: Kernels, given: NormaliseArguments, dOut: Tensor4D, saved: Tensor[]): Tensor[] {
  const [y, statistics, out] = saved as [Tensor4D, Tensor2D, Tensor4D];
  const { shortcut, shortcutStride, batchNorm } = given;
  const { dy, dGamma, dBeta, masked } = kernels.normaliseGradient({ ...given, y }, statistics, out, dOut);
  // Nobody else uses it, and the tape would keep it to its end.
  dOut.dispose();
  const own = batchNorm ? [dy, dGamma, dBeta] : [dy];
  if (!shortcut || !masked) return own;
  const whole = shortcutStride === 1 && shortcut.shape[3] === y.shape[3];
  return [...own, whole ? masked : kernels.shortcutGradient(shortcut.shape, masked, shortcutStride)];
}
