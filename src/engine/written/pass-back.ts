import { add, mul, slice4d, sub } from '@tensorflow/tfjs-core';
import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core';
import type { Kernels, NormaliseMode } from '../kernels/kernels.ts';
import { times } from '../operations/times.ts';
import { normalisingOf, resultOf, weightOf } from './pass.ts';
import type { LearningTensors, NodePass, Results, WrittenTensors } from './pass.ts';
import type { Normalising, PlanNode } from './plan.ts';

/** A block's forward pass, for its way back. */
export interface WrittenPass {
  readonly tensors: WrittenTensors;
  readonly mode: NormaliseMode;
  /** Of each node. */
  readonly passes: readonly NodePass[];
  /** What each step gives that is there, with the input. */
  readonly results: Results;
}

export interface BackOptions {
  /** Whether the block's input wants its gradient. */
  readonly inputGradient: boolean;
  /** Called before the gradients of every convolution: on a slow backend they take long. */
  readonly onGradient: () => void;
  /** Shown the gradient of what each node gives, before it is passed on. */
  readonly onNode?: ((step: number, gradient: Tensor4D) => void) | undefined;
}

/** Gradients of the values of a layer, by what they are of. */
type LearntGradients = { -readonly [Part in 'weight' | 'gamma' | 'beta']?: Tensor };

/** What a layer learns, in the order of its gradients. */
export function learntBy({ weight, batchNorm }: LearningTensors): readonly Tensor[] {
  return [...(weight ? [weight] : []), ...(batchNorm ? [batchNorm.gamma, batchNorm.beta] : [])];
}

/** Passes gradients from node to node, the last first. Disposes of those that have been passed on. */
class BackwardPass {
  readonly learnt: LearntGradients[];
  readonly #kernels: Kernels;
  readonly #pass: WrittenPass;
  readonly #options: BackOptions;
  readonly #gradients = new Map<number, Tensor4D>();

  constructor(kernels: Kernels, pass: WrittenPass, options: BackOptions) {
    this.#kernels = kernels;
    this.#pass = pass;
    this.#options = options;
    this.learnt = pass.tensors.layers.map(() => ({}));
  }

  /** Adds a gradient to those that a step already has, and takes it over. */
  give(step: number, gradient: Tensor4D): void {
    if (step === 0 && !this.#options.inputGradient) return gradient.dispose();
    const before = this.#gradients.get(step);
    this.#gradients.set(step, before ? (add(before, gradient) as Tensor4D) : gradient);
    if (!before) return;
    before.dispose();
    gradient.dispose();
  }

  /** The gradient that a step has got from all that read it; the caller disposes it. */
  take(step: number): Tensor4D | null {
    const found = this.#gradients.get(step) ?? null;
    this.#gradients.delete(step);
    return found;
  }

  passBack(node: PlanNode, own: NodePass): void {
    const gradient = this.take(node.step);
    if (!gradient) throw new Error(`step ${node.step} got no gradient`);
    this.#options.onNode?.(node.step, gradient);
    switch (node.kind) {
      case 'convolution':
        return this.#convolution(node, own, gradient);
      case 'normalisation':
        return this.give(node.of, this.#normalised(this.#result(node.of), node.after, own, gradient));
      case 'shortcut':
        this.give(node.of, this.#kernels.shortcutGradient(this.#result(node.of).shape, gradient, node.stride));
        return gradient.dispose();
      case 'scale':
        this.give(node.of, times(this.#kernels, gradient, node.by));
        return gradient.dispose();
      case 'sigmoid':
        this.give(node.of, sigmoidGradient(own.out, gradient));
        return gradient.dispose();
      case 'multiply': {
        const [one, other] = node.of;
        this.give(one, mul(gradient, this.#result(other)));
        this.give(other, mul(gradient, this.#result(one)));
        return gradient.dispose();
      }
      case 'concatenate': {
        const [one, other] = node.of;
        const channels = this.#result(one).shape[3];
        this.give(one, channelsOf(gradient, 0, channels));
        this.give(other, channelsOf(gradient, channels, gradient.shape[3] - channels));
        return gradient.dispose();
      }
    }
  }

  #result(step: number): Tensor4D {
    return resultOf(this.#pass.results, step);
  }

  #convolution(node: Extract<PlanNode, { readonly kind: 'convolution' }>, own: NodePass, gradient: Tensor4D): void {
    this.#options.onGradient();
    const x = this.#result(node.of);
    const weight = weightOf(this.#pass.tensors, node.layer);
    const dy = node.after ? this.#normalised(own.y!, node.after, own, gradient) : gradient;
    this.learnt[node.layer]!.weight = this.#kernels.convolutionFilterGradient(x, dy, weight.shape[0], node.stride);
    // Nobody asks for that of data, and it is the most expensive one.
    if (node.of > 0 || this.#options.inputGradient)
      this.give(node.of, this.#kernels.convolutionInputGradient(x.shape, weight, dy, node.stride));
    dy.dispose();
  }

  /** The gradient of maps y that a fused kernel went on with; that of its output is disposed of. */
  #normalised(y: Tensor4D, after: Normalising, { out, statistics }: NodePass, gradient: Tensor4D): Tensor4D {
    const { tensors, results, mode } = this.#pass;
    const given = normalisingOf(tensors, y, after, results, mode);
    const { dy, dGamma, dBeta, masked } = this.#kernels.normaliseGradient(given, statistics!, out, gradient);
    gradient.dispose();
    if (after.batchNorm === null) {
      dGamma.dispose();
      dBeta.dispose();
    } else Object.assign(this.learnt[after.batchNorm]!, { gamma: dGamma, beta: dBeta });
    if (masked) this.#giveAdded(after.added!, masked);
    return dy;
  }

  #giveAdded({ of, stride }: NonNullable<Normalising['added']>, masked: Tensor4D): void {
    const { shape } = this.#result(of);
    if (stride === 1 && shape[3] === masked.shape[3]) return this.give(of, masked);
    this.give(of, this.#kernels.shortcutGradient(shape, masked, stride));
    masked.dispose();
  }
}

/** d s (1 - s), where s is what sigmoid gave: composed of products of maps, which stay as they lie on WebGL. */
function sigmoidGradient(s: Tensor4D, gradient: Tensor4D): Tensor4D {
  const once = mul<Tensor4D>(gradient, s);
  const twice = mul<Tensor4D>(once, s);
  const own = sub<Tensor4D>(once, twice);
  once.dispose();
  twice.dispose();
  return own;
}

function channelsOf(maps: Tensor4D, from: number, count: number): Tensor4D {
  const [batch, height, width] = maps.shape;
  return slice4d(maps, [0, 0, 0, from], [batch, height, width, count]);
}

/**
 * Gradients of a block's input, null if it was not asked for, and of all that its layers learn, in their order, from that
 * of what it gives, `dOut`, which is disposed of.
 */
export function passBack(
  kernels: Kernels,
  pass: WrittenPass,
  dOut: Tensor4D,
  options: BackOptions,
): { readonly dx: Tensor4D | null; readonly learnt: readonly Tensor[] } {
  const { plan } = pass.tensors;
  const backward = new BackwardPass(kernels, pass, options);
  backward.give(plan.result, dOut);
  for (let index = plan.nodes.length - 1; index >= 0; index--)
    backward.passBack(plan.nodes[index]!, pass.passes[index]!);
  const learnt = backward.learnt.flatMap(({ weight, gamma, beta }) =>
    [weight, gamma, beta].filter((own) => own !== undefined),
  );
  return { dx: backward.take(0), learnt };
}
