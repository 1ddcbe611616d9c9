import { add, customGrad } from '@tensorflow/tfjs-core';
import type { GradSaveFunc, Tensor, Tensor4D } from '@tensorflow/tfjs-core';
import { activeKernels } from '../kernels/active-kernels.ts';
import type { Kernels, NormaliseMode } from '../kernels/kernels.ts';
import { learntBy, passLayer, passLayerBack } from './layer.ts';
import type { LayerPass, LayerTensors } from './layer.ts';
import { layersOfShortcut, passShortcut, passShortcutBack } from './scaled-shortcut.ts';
import type { AnyShortcut } from './scaled-shortcut.ts';
import { shortcutAlone } from './shortcut-alone.ts';
import type { ShortcutGradients } from './shortcut.ts';

export interface BlockTensors {
  /** None where the block is left out. */
  readonly layers: readonly LayerTensors[];
  readonly shortcut: AnyShortcut;
  /** How a block is computed that a reader has written; then it has neither layers nor a shortcut here. */
  readonly written?: ((x: Tensor4D, options: BlockOptions) => Tensor4D) | undefined;
}

export interface BlockOptions {
  /** In 'batch' BN normalises by the mini-batch and moves its running statistics. */
  readonly mode: NormaliseMode;
  /** False for the stem, whose input is data: its gradient is the most expensive one and nobody asks for it. */
  readonly inputGradient: boolean;
  /** Called before the gradients of every layer: on a slow backend they take long. */
  readonly onGradient: () => void;
}

/** The passes of a block's layers, at least one, and that of its projection, if it has one. */
export interface BlockPass {
  readonly layers: readonly LayerPass[];
  readonly projection: LayerPass | null;
}

// #region block
/**
 * The paper's building block, y = relu(F(x) + x): convolution, BN, ReLU, ..., convolution, BN, addition, ReLU
 * (paper Eq. 1, Fig. 2 and 5). In a plain network nothing is added.
 */
export function passBlock(
  kernels: Kernels,
  x: Tensor4D,
  { layers, shortcut }: BlockTensors,
  mode: NormaliseMode,
): BlockPass {
  const { added, projection } = passShortcut(kernels, x, shortcut, mode);
  const passes: LayerPass[] = [];
  let residual = x;
  for (const layer of layers) {
    const isLast = passes.length === layers.length - 1;
    const after = isLast ? added : { shortcut: null, shortcutStride: 1 };
    const pass = passLayer(kernels, residual, layer, { ...after, rectify: true }, mode);
    passes.push(pass);
    residual = pass.out;
  }
  return { layers: passes, projection };
}
// #endregion

/** Gradients of the block's input, null if it was not asked for, and of all that its layers learn, in their order. */
function passBlockBack(
  kernels: Kernels,
  { layers, projection }: BlockPass,
  shortcut: AnyShortcut,
  dOut: Tensor4D,
  { inputGradient, onGradient }: BlockOptions,
): { readonly dx: Tensor4D | null; readonly learnt: readonly Tensor[] } {
  const x = layers[0]?.x as Tensor4D;
  let gradient: Tensor4D | null = dOut;
  let fromShortcut: ShortcutGradients = { dx: null, learnt: [] };
  const learnt: Tensor[] = [];
  for (const [index, pass] of [...layers.entries()].reverse()) {
    onGradient();
    const { masked, ...own } = passLayerBack(kernels, pass, gradient as Tensor4D, index > 0 || inputGradient);
    learnt.unshift(...own.learnt);
    if (masked) fromShortcut = passShortcutBack(kernels, shortcut, { x, projection, masked, inputGradient });
    gradient = own.dx;
  }
  return { dx: sumOf(gradient, fromShortcut.dx), learnt: [...learnt, ...fromShortcut.learnt] };
}

/** The sum of the gradients that come by a block's two paths, which are disposed of; of one alone, itself. */
function sumOf(gradient: Tensor4D | null, fromShortcut: Tensor4D | null): Tensor4D | null {
  if (!gradient || !fromShortcut) return gradient;
  const sum = add(gradient, fromShortcut) as Tensor4D;
  gradient.dispose();
  fromShortcut.dispose();
  return sum;
}

/**
 * A block as one operation on TF.js's tape: the tape's own work, for every operation and every tensor that it saves, is
 * a good part of an iteration of narrow layers.
 * x and the result are [batch, height, width, channels]. Gradients go to x and to all that the layers learn. A block
 * whose layers are left out is ReLU of its shortcut.
 */
export function block(x: Tensor4D, tensors: BlockTensors, options: BlockOptions): Tensor4D {
  const { shortcut, written } = tensors;
  if (written) return written(x, options);
  if (tensors.layers.length === 0) return shortcutAlone(x, shortcut, options);
  const kernels = activeKernels();
  const learnt = [...tensors.layers, ...layersOfShortcut(shortcut)].flatMap(learntBy);
  const operation = customGrad((...given) => {
    const save = given.at(-1) as GradSaveFunc;
    const pass = passBlock(kernels, x, tensors, options.mode);
    save(tensorsOf(pass));
    const gradFunc = (dOut: Tensor, saved: Tensor[]) => {
      const own = passBlockBack(kernels, withTensors(pass, saved), shortcut, dOut as Tensor4D, options);
      // The tape would free them after its end.
      for (const tensor of saved) tensor.dispose();
      return own.dx ? [own.dx, ...own.learnt] : [...own.learnt];
    };
    return { value: pass.layers.at(-1)?.out as Tensor4D, gradFunc };
  });
  return operation(...(options.inputGradient ? [x] : []), ...learnt) as Tensor4D;
}

/** What a block's forward pass makes: three tensors of every layer. */
export function madeBy({ layers, projection }: BlockPass): Tensor[] {
  const passes = projection ? [...layers, projection] : layers;
  return passes.flatMap(({ y, statistics, out }) => [y, statistics, out]);
}

/** All that the backward pass reads: the block's input, then what the forward pass has made. */
function tensorsOf(pass: BlockPass): Tensor[] {
  return [pass.layers[0]?.x as Tensor4D, ...madeBy(pass)];
}

/** The same pass with the tensors that the tape saved: it frees the others after the forward pass. */
function withTensors({ layers, projection }: BlockPass, [x, ...saved]: Tensor[]): BlockPass {
  const passWith = (pass: LayerPass, index: number, input: Tensor | undefined) => {
    const [y, statistics, out] = saved.slice(3 * index, 3 * index + 3);
    return { ...pass, x: input, y, statistics, out } as LayerPass;
  };
  return {
    layers: layers.map((pass, index) => passWith(pass, index, index === 0 ? x : saved[3 * index - 1])),
    projection: projection && passWith(projection, layers.length, x),
  };
}
