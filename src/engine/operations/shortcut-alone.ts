import { customGrad, dispose, zeros } from '@tensorflow/tfjs-core';
import type { GradSaveFunc, Tensor, Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import { activeKernels } from '../kernels/active-kernels.ts';
import type { Kernels, NormaliseArguments, NormaliseMode } from '../kernels/kernels.ts';
import { learntBy } from './layer.ts';
import type { LayerPass } from './layer.ts';
import { channelsOf, layersOfShortcut, passShortcut, passShortcutBack } from './scaled-shortcut.ts';
import type { AnyShortcut } from './scaled-shortcut.ts';

interface AlonePass {
  readonly projection: LayerPass | null;
  /** `y` stands for F(x): zeros, [batch, height, width, channels]. */
  readonly given: NormaliseArguments & { readonly y: Tensor4D };
  /** Of `Normalised`. */
  readonly statistics: Tensor2D;
  readonly out: Tensor4D;
}

function passAlone(kernels: Kernels, x: Tensor4D, own: AnyShortcut, mode: NormaliseMode): AlonePass {
  const { added, projection } = passShortcut(kernels, x, own, mode);
  const { shortcutStride } = added;
  const shortcut = added.shortcut ?? x;
  const [batch, height, width] = shortcut.shape;
  const side = (length: number) => Math.ceil(length / shortcutStride);
  const y: Tensor4D = zeros([batch, side(height), side(width), channelsOf(own, shortcut)]);
  const given = { y, batchNorm: null, shortcut, shortcutStride, rectify: true, mode };
  return { projection, given, ...kernels.normalise(given) };
}

/** The gradient of the sum before ReLU, from that of its output, dOut, which is disposed of. */
function maskedBy(kernels: Kernels, { given, statistics, out }: AlonePass, dOut: Tensor4D): Tensor4D {
  const { masked, ...others } = kernels.normaliseGradient(given, statistics, out, dOut);
  dispose([dOut, ...Object.values(others)]);
  return masked as Tensor4D;
}

/** All that the backward pass reads: the block's input, the sum's three tensors, then those of a projection. */
function tensorsOf(x: Tensor4D, { projection, given, statistics, out }: AlonePass): Tensor[] {
  const ofProjection = projection ? [projection.y, projection.statistics, projection.out] : [];
  return [x, given.y, statistics, out, ...ofProjection];
}

/** The same pass with the tensors that the tape saved. */
function withTensors({ projection, given }: AlonePass, [x, y, statistics, out, ...rest]: Tensor[]): AlonePass {
  const [ownY, ownStatistics, ownOut] = rest;
  const own = projection && { ...projection, x, y: ownY, statistics: ownStatistics, out: ownOut };
  return { projection: own, given: { ...given, y }, statistics, out } as AlonePass;
}

/**
 * relu(0 + shortcut): a block whose layers are left out, as one operation on TF.js's tape; a plain block gives what it
 * gets. x is [batch, height, width, channels]. Gradients go to x, if asked for, and to what a projection learns.
 */
export function shortcutAlone(
  x: Tensor4D,
  own: AnyShortcut,
  { mode, inputGradient }: { readonly mode: NormaliseMode; readonly inputGradient: boolean },
): Tensor4D {
  const kernels = activeKernels();
  const learnt = layersOfShortcut(own).flatMap(learntBy);
  const operation = customGrad((...inputs) => {
    const save = inputs.at(-1) as GradSaveFunc;
    const pass = passAlone(kernels, x, own, mode);
    save(tensorsOf(x, pass));
    const gradFunc = (dOut: Tensor, saved: Tensor[]) => {
      const kept = withTensors(pass, saved);
      const given = { x: saved[0] as Tensor4D, projection: kept.projection, inputGradient };
      const masked = maskedBy(kernels, kept, dOut as Tensor4D);
      const { dx, learnt: gradients } = passShortcutBack(kernels, own, { ...given, masked });
      dispose(saved);
      return dx ? [dx, ...gradients] : [...gradients];
    };
    return { value: pass.out, gradFunc };
  });
  return operation(...(inputGradient ? [x] : []), ...learnt) as Tensor4D;
}
