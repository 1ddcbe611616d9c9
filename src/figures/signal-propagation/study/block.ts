import { normaliseUnits, passWeights, rectify } from './random-layer.ts';
import { backThroughNormalisation, backThroughRectifier, transposeWeights } from './random-layer-gradient.ts';
import type { SignalNetwork } from './networks.ts';

export interface BlockWeights {
  /** [width, width] each, a row a unit. */
  readonly layers: readonly Float64Array[];
  readonly width: number;
  readonly scale: number;
}

/** What a layer leaves for the way back. */
interface LayerTrace {
  /** What its ReLU takes in, or the addition: [examples, width]. */
  readonly output: Float64Array;
  /** Those that BN has divided by; null without BN. */
  readonly deviations: Float64Array | null;
}

/** The pass of a batch through a block, with all that the way back needs. Signals are [examples, width]. */
export interface BlockPass {
  /** What came in, before the ReLU of the block before. */
  readonly input: Float64Array;
  /** What the block works on: the input after ReLU. */
  readonly x: Float64Array;
  readonly layers: readonly LayerTrace[];
  /** What the last layer puts out: in a residual network F(x), which is added to x. */
  readonly branch: Float64Array;
  /** What goes to the last ReLU. */
  readonly output: Float64Array;
}

/**
 * The paper's block up to its last ReLU: weights, BN, ReLU, weights, BN, addition (paper Fig. 2, Sec. 3.4). The input
 * [examples, width] has not been through the ReLU of the block before.
 */
export function passBlock(input: Float64Array, weights: BlockWeights, network: SignalNetwork): BlockPass {
  const { layers, width, scale } = weights;
  const x = rectify(input);
  const traces: LayerTrace[] = [];
  let branch = x;
  for (const [index, layer] of layers.entries()) {
    branch = passWeights(index === 0 ? branch : rectify(branch), layer, width, scale);
    traces.push({ output: branch, deviations: network.batchNorm ? normaliseUnits(branch, width) : null });
  }
  const output = network.kind === 'residual' ? branch.map((value, index) => value + x[index]!) : branch;
  return { input, x, layers: traces, branch, output };
}

/** The weights of a block for the way back: the same layers, transposed. */
export function reverseWeights({ layers, width, scale }: BlockWeights): BlockWeights {
  return { layers: layers.map((layer) => transposeWeights(layer, width)), width, scale };
}

/**
 * From the gradient with respect to the output of a block to that with respect to its input, both [examples, width]. A
 * shortcut carries the gradient past the layers as it is.
 */
export function passGradient(
  gradient: Float64Array,
  { input, layers }: BlockPass,
  reversed: BlockWeights,
  { kind }: SignalNetwork,
): Float64Array {
  let back: Float64Array = gradient.slice();
  for (let index = layers.length - 1; index >= 0; index--) {
    const { output, deviations } = layers[index]!;
    if (index < layers.length - 1) back = backThroughRectifier(back, output);
    if (deviations) backThroughNormalisation(back, { output, deviations });
    back = passWeights(back, reversed.layers[index]!, reversed.width, reversed.scale);
  }
  const atX = kind === 'residual' ? back.map((value, index) => value + gradient[index]!) : back;
  return backThroughRectifier(atX, input);
}
