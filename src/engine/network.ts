import { dispose, tidy } from '@tensorflow/tfjs-core';
import type { Tensor1D, Tensor2D, Tensor4D, Variable } from '@tensorflow/tfjs-core';
import type { BlockSpec, ConvolutionSpec, NetworkSpec } from '../networks/network-spec.ts';
import { block } from './block.ts';
import type { Layers } from './block.ts';
import type { BatchNormTensors, NormaliseMode } from './kernels/kernels.ts';
import { classify } from './operations/classify.ts';
import type { Classification } from './operations/classify.ts';
import { convolution } from './operations/convolution.ts';
import { normalise } from './operations/normalise.ts';
import { buildVariables } from './parameters.ts';
import type { NetworkValues } from './parameters.ts';

/** A network's tensors and its forward pass. Owns its variables until `dispose`. */
export class Network {
  readonly spec: NetworkSpec;
  /** Learnt values, by name, in the order of the forward pass. */
  readonly parameters: ReadonlyMap<string, Variable>;
  readonly runningStatistics: ReadonlyMap<string, Variable>;

  constructor(spec: NetworkSpec, parameters: NetworkValues, runningStatistics: NetworkValues) {
    if (spec.maxPool) throw new Error(`cannot train ${spec.name}: max pooling is only counted, not computed`);
    this.spec = spec;
    this.parameters = buildVariables(parameters, true);
    this.runningStatistics = buildVariables(runningStatistics, false);
  }

  /**
   * Loss and predictions for images [batch, side, side, channels] and labels [batch] int32. In mode 'batch' BN
   * normalises by the mini-batch and moves its running statistics; in 'running' it uses them.
   * `onBlock` is called after every block, and before every convolution's gradient: on a slow backend one iteration may take many seconds.
   */
  forward(images: Tensor4D, labels: Tensor1D, mode: NormaliseMode, onBlock: () => void = () => {}): Classification {
    const layers = this.#layers(mode, onBlock);
    let x = layers.normalise(layers.convolution(images, this.spec.stem), this.spec.stem, {
      shortcut: null,
      stride: 1,
      rectify: true,
    });
    for (const own of this.#blocks()) {
      x = block(x, own, layers);
      onBlock();
    }
    const weight = this.#parameter('classifier.weight') as unknown as Tensor2D;
    const bias = this.#parameter('classifier.bias') as unknown as Tensor1D;
    return classify(x, weight, bias, labels);
  }

  /** Classes taken for images, with running statistics: [batch] int32; the caller disposes it. */
  predict(images: Tensor4D, labels: Tensor1D, onBlock?: () => void): Tensor1D {
    const side: { predictions?: Tensor1D } = {};
    tidy(() => {
      side.predictions = this.forward(images, labels, 'running', onBlock).predictions;
    });
    return side.predictions as Tensor1D;
  }

  dispose(): void {
    dispose([...this.parameters.values(), ...this.runningStatistics.values()]);
  }

  #blocks(): BlockSpec[] {
    return this.spec.stages.flatMap((stage) => stage.blocks);
  }

  #layers(mode: NormaliseMode, onGradient: () => void): Layers {
    const { stem } = this.spec;
    return {
      convolution: (x, own) => {
        const weight = this.#parameter(`${own.name}.weight`) as unknown as Tensor4D;
        return convolution(x, weight, { stride: own.stride, inputGradient: own !== stem, onGradient });
      },
      normalise: (y, own, { shortcut, stride, rectify }) =>
        normalise({ y, batchNorm: this.#batchNorm(own), shortcut, shortcutStride: stride, rectify, mode }),
    };
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
