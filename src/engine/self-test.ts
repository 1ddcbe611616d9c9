import type { Tensor } from '@tensorflow/tfjs-core';
import { randomStream } from '../experiment/random-stream.ts';
import { cifarNetwork } from '../networks/cifar-network.ts';
import type { NetworkSpec } from '../networks/network-spec.ts';
import { evaluatedLoss } from './evaluated-loss.ts';
import { computeGradients } from './iteration.ts';
import type { Batch } from './iteration.ts';
import { MomentumOptimizer } from './momentum-optimizer.ts';
import { Network } from './network.ts';
import { initialParameters, initialRunningStatistics } from './parameters.ts';
import { warmUp } from './warm-up.ts';
import recorded from './self-test.json' with { type: 'json' };

/** A tensor in two numbers, so that a wrong element shows: the sum of its elements, each with a sign of its own, and its norm. */
export interface Digest {
  readonly sum: number;
  readonly norm: number;
}

/** By what they are of: the loss, the gradients, and what an update changes. */
export type SelfTestResult = Readonly<Record<string, Digest>>;

/** Of a sum, to the norm. Single precision errs by about 1e-6 here; a wrong driver errs by far more. */
const tolerance = 1e-3;
const settings = { rate: 0.1, momentum: 0.9, weightDecay: 0.1 };
const side = 6;
const batchSize = 8;

/** Two stages of a residual network with shortcuts of option A: every kernel has its part in it. */
function smallNetwork(): Network {
  const filters = 8;
  const whole = cifarNetwork({
    ...{ depth: 8, filters, residual: true, shortcut: 'padded-identity', block: 'basic', batchNorm: true },
    ...{ featureMapSize: side, channels: 1, classes: 10 },
  });
  const spec: NetworkSpec = { ...whole, stages: whole.stages.slice(0, 2), features: 2 * filters };
  return new Network(spec, initialParameters(spec, 1), initialRunningStatistics(spec));
}

function smallBatch(): Batch {
  const stream = randomStream(1, 'self-test');
  return {
    images: Float32Array.from({ length: batchSize * side * side }, () => stream.nextNormal()),
    labels: Int32Array.from({ length: batchSize }, (_, index) => index),
  };
}

async function digestOf(name: string, tensor: Tensor): Promise<Digest> {
  const values = await tensor.data();
  const stream = randomStream(1, name);
  let [sum, squares] = [0, 0];
  for (const value of values) {
    sum += stream.nextBelow(2) === 0 ? value : -value;
    squares += value * value;
  }
  return { sum, norm: Math.sqrt(squares) };
}

/** One iteration of a small network on the backend in use, then an evaluation, in digests. Leaves no tensor. */
export async function selfTestResult(): Promise<SelfTestResult> {
  const network = smallNetwork();
  const optimizer = new MomentumOptimizer(network.parameters);
  const batch = smallBatch();
  await warmUp(network, optimizer, batchSize, () => {});
  const { loss, predictions, gradients } = computeGradients(network, batch);
  optimizer.update(gradients, settings);
  const evaluated = evaluatedLoss(network, batch);
  const named: readonly (readonly [string, Tensor])[] = [
    ['loss', loss],
    ['predictions', predictions],
    ...[...network.parameters.keys()].map((name, index) => [`gradient of ${name}`, gradients[index]!] as const),
    ...network.parameters,
    ...network.runningStatistics,
    ['loss by running statistics', evaluated],
  ];
  try {
    const digests = await Promise.all(named.map(async ([name, own]) => [name, await digestOf(name, own)] as const));
    return Object.fromEntries(digests);
  } finally {
    for (const own of [loss, predictions, evaluated, ...gradients, network, optimizer]) own.dispose();
  }
}

/** Throws when the backend in use does not compute what WASM does: `src/cli/make-self-test.ts` has recorded that. */
export async function selfTest(expected: SelfTestResult = recorded): Promise<void> {
  const found = await selfTestResult();
  for (const [name, { sum, norm }] of Object.entries(expected)) {
    const own = found[name];
    const off = Math.abs((own?.sum ?? NaN) - sum) / norm;
    if (!(off <= tolerance)) throw new Error(`it computes wrongly: ${name} is off by ${off.toExponential(1)}`);
  }
}
