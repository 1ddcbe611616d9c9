import type { Tensor1D, Tensor4D, Variable } from '@tensorflow/tfjs-core';
import type { LearningLayer } from '../../networks/learning-layers.ts';
import type { WrittenSpec } from '../../networks/written/written-spec.ts';
import type { BlockTensors } from '../operations/block.ts';
import type { LearningTensors, WrittenTensors } from './pass.ts';
import { planOf } from './plan.ts';
import type { Plan } from './plan.ts';
import { writtenBlock } from './written-block.ts';

/** Values of a network, by name. */
interface NetworkVariables {
  readonly parameters: ReadonlyMap<string, Variable>;
  readonly runningStatistics: ReadonlyMap<string, Variable>;
}

/** A block is computed in every iteration, and its plan is always the same. */
const plans = new WeakMap<WrittenSpec, Plan>();

function fusedPlanOf(written: WrittenSpec): Plan {
  const plan = plans.get(written) ?? planOf(written);
  plans.set(written, plan);
  return plan;
}

function tensorsOf(
  { name, convolution, normalised }: LearningLayer,
  { parameters, runningStatistics }: NetworkVariables,
): LearningTensors {
  const find = (values: ReadonlyMap<string, Variable>, part: string): unknown => {
    const found = values.get(`${name}.${part}`);
    if (!found) throw new Error(`missing value: ${name}.${part}`);
    return found;
  };
  const batchNorm = () => ({
    gamma: find(parameters, 'gamma') as Tensor1D,
    beta: find(parameters, 'beta') as Tensor1D,
    runningMean: find(runningStatistics, 'runningMean') as Tensor1D,
    runningVariance: find(runningStatistics, 'runningVariance') as Tensor1D,
  });
  return {
    weight: convolution && (find(parameters, 'weight') as Tensor4D),
    batchNorm: normalised > 0 ? batchNorm() : null,
  };
}

/** A written block with its values of a network. */
export function writtenTensors(written: WrittenSpec, network: NetworkVariables, plan: Plan): WrittenTensors {
  return { plan, layers: written.learning.map((own) => tensorsOf(own, network)) };
}

/** The same, as a network passes through it. */
export function buildWrittenBlock(written: WrittenSpec, network: NetworkVariables): BlockTensors {
  const tensors = writtenTensors(written, network, fusedPlanOf(written));
  return {
    layers: [],
    shortcut: { kind: 'none' },
    written: (x, options) => writtenBlock(x, tensors, options),
  };
}
