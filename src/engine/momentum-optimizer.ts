import { dispose, variable, zerosLike } from '@tensorflow/tfjs-core';
import type { Tensor, Variable } from '@tensorflow/tfjs-core';
import { activeKernels } from './kernels/active-kernels.ts';
import type { MomentumSettings } from './kernels/kernels.ts';
import { buildVariables } from './parameters.ts';
import type { NetworkValues } from './parameters.ts';

/**
 * SGD with momentum and weight decay (paper Sec. 3.4), in PyTorch's form: v = mu v + g + decay w, w = w - rate v.
 * Caffe's form differs when the rate changes. Every weight decays, BN's too. Owns its velocities until `dispose`.
 */
export class MomentumOptimizer {
  readonly velocities: ReadonlyMap<string, Variable>;
  readonly #parameters: ReadonlyMap<string, Variable>;

  /** `velocities` continues an earlier run; without it they start at zero. */
  constructor(parameters: ReadonlyMap<string, Variable>, velocities?: NetworkValues) {
    this.#parameters = parameters;
    this.velocities = velocities
      ? buildVariables(velocities, false)
      : new Map([...parameters].map(([name, own]) => [name, zeroVariable(own)]));
  }

  /** One update. `gradients` are in the order of the parameters. */
  update(gradients: readonly Tensor[], settings: MomentumSettings): void {
    const parameters = [...this.#parameters].map(([name, weight], index) => {
      const velocity = this.velocities.get(name);
      const gradient = gradients[index];
      if (!velocity || !gradient) throw new Error(`missing velocity or gradient: ${name}`);
      return { weight, velocity, gradient };
    });
    activeKernels().momentum(parameters, settings);
  }

  dispose(): void {
    dispose([...this.velocities.values()]);
  }
}

function zeroVariable(like: Variable): Variable {
  const zeros = zerosLike(like);
  const built = variable(zeros, false);
  zeros.dispose();
  return built;
}
