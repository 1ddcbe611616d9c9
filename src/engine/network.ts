import { dispose, tidy, Variable } from '@tensorflow/tfjs-core';
import type { Tensor1D, Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import type { BlockSpec, ConvolutionSpec, NetworkSpec } from '../networks/network-spec.ts';
import { activeKernels } from './kernels/active-kernels.ts';
import type { BatchNormTensors, Classified, NormaliseMode } from './kernels/kernels.ts';
import { block } from './operations/block.ts';
import type { BlockTensors } from './operations/block.ts';
import { classify } from './operations/classify.ts';
import type { Classification } from './operations/classify.ts';
import type { LayerTensors } from './operations/layer.ts';
import type { AnyShortcut } from './operations/scaled-shortcut.ts';
import type { ShortcutTensors } from './operations/shortcut.ts';
import { buildVariables } from './parameters.ts';
import type { SharedValues } from './parameters.ts';
import { buildWritten } from './written-blocks.ts';

function variablesIn(values: SharedValues): Variable[] {
  return [...values.values()].filter((own) => own instanceof Variable);
}

/** A network's tensors and its forward pass. Owns the variables that it builds until `dispose`. */
export class Network {
  readonly spec: NetworkSpec;
  /** Learnt values, by name, in the order of the forward pass. */
  readonly parameters: ReadonlyMap<string, Variable>;
  readonly runningStatistics: ReadonlyMap<string, Variable>;
  /** Another's, who frees them. */
  readonly #shared: ReadonlySet<Variable>;

  constructor(spec: NetworkSpec, parameters: SharedValues, runningStatistics: SharedValues) {
    if (spec.maxPool) throw new Error(`cannot train ${spec.name}: max pooling is only counted, not computed`);
    this.spec = spec;
    this.parameters = buildVariables(parameters, true);
    this.runningStatistics = buildVariables(runningStatistics, false);
    this.#shared = new Set([...variablesIn(parameters), ...variablesIn(runningStatistics)]);
  }

  /**
   * Loss and predictions for images [batch, side, side, channels] and labels [batch] int32. In mode 'batch' BN
   * normalises by the mini-batch and moves its running statistics; in 'running' it uses them.
   * `onBlock` is called after every block, and before every convolution's gradient: on a slow backend one iteration may take many seconds.
   */
  forward(images: Tensor4D, labels: Tensor1D, mode: NormaliseMode, onBlock: () => void = () => {}): Classification {
    return classify(this.#featureMaps(images, mode, onBlock), ...this.#classifier(), labels);
  }

  /** Classes taken for images, with running statistics: [batch] int32; the caller disposes it. */
  predict(images: Tensor4D, labels: Tensor1D, onBlock?: () => void): Tensor1D {
    const side: { predictions?: Tensor1D } = {};
    tidy(() => {
      side.predictions = this.forward(images, labels, 'running', onBlock).predictions;
    });
    return side.predictions as Tensor1D;
  }

  /**
   * What the classifier makes of images, with running statistics, and what its gradient by these labels follows from. To
   * be called in a `tidy`, which frees what is not returned from it.
   */
  answer(images: Tensor4D, labels: Tensor1D, onBlock: () => void = () => {}): Classified {
    return activeKernels().classify(this.#featureMaps(images, 'running', onBlock), ...this.#classifier(), labels);
  }

  /** The first layer, as a block without a shortcut. */
  stem(): BlockTensors {
    return { layers: [this.#layer(this.spec.stem)], shortcut: { kind: 'none' } };
  }

  /** The blocks of all stages, in the order of the forward pass. */
  blocks(): readonly BlockTensors[] {
    const specs = this.spec.stages.flatMap(({ blocks }) => blocks);
    return specs.map((own) => {
      if (own.written) return buildWritten(own.written, this);
      const layers = own.convolutions.map((layer) => this.#layer(layer));
      return { layers, shortcut: this.#shortcut(own) };
    });
  }

  dispose(): void {
    const variables = [...this.parameters.values(), ...this.runningStatistics.values()];
    dispose(variables.filter((own) => !this.#shared.has(own)));
  }

  /** What the last block gives, [batch, side, side, features]. */
  #featureMaps(images: Tensor4D, mode: NormaliseMode, onBlock: () => void): Tensor4D {
    const options = { mode, onGradient: onBlock };
    let x = block(images, this.stem(), { ...options, inputGradient: false });
    for (const own of this.blocks()) {
      x = block(x, own, { ...options, inputGradient: true });
      onBlock();
    }
    return x;
  }

  #classifier(): [weight: Tensor2D, bias: Tensor1D] {
    const own = (part: string) => this.#parameter(`classifier.${part}`) as unknown;
    return [own('weight') as Tensor2D, own('bias') as Tensor1D];
  }

  #layer(own: ConvolutionSpec): LayerTensors {
    const weight = this.#parameter(`${own.name}.weight`) as unknown as Tensor4D;
    const layer = { weight, batchNorm: this.#batchNorm(own), stride: own.stride };
    return own.direct ? { ...layer, direct: true } : layer;
  }

  #shortcut({ shortcut: spec, shortcutScale: scale = 1 }: BlockSpec): AnyShortcut {
    const own: ShortcutTensors =
      spec.kind === 'projection' ? { kind: 'projection', layer: this.#layer(spec.convolution) } : spec;
    return scale === 1 ? own : { kind: 'scaled', scale, shortcut: own };
  }

  #batchNorm({ name }: ConvolutionSpec): BatchNormTensors | null {
    if (!this.spec.batchNorm) return null;
    const own = (values: ReadonlyMap<string, Variable>, part: string) =>
      values.get(`${name}.${part}`) as unknown as Tensor1D;
    return {
      gamma: own(this.parameters, 'gamma'),
      beta: own(this.parameters, 'beta'),
      runningMean: own(this.runningStatistics, 'runningMean'),
      runningVariance: own(this.runningStatistics, 'runningVariance'),
    };
  }

  #parameter(name: string): Variable {
    const found = this.parameters.get(name);
    if (!found) throw new Error(`missing parameter: ${name}`);
    return found;
  }
}
