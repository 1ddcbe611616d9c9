import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { cifarNetwork } from '../networks/cifar-network.ts';
import { nodeAssets } from './assets.node.ts';
import { startBackend } from './backends.ts';
import type { Backend } from './backends.ts';
import type { Checkpoint, Fixture } from './fixtures/fixture.ts';
import { fixtureNames, readFixture } from './fixtures/read-fixture.ts';
import { computeGradients } from './iteration.ts';
import { MomentumOptimizer } from './momentum-optimizer.ts';
import { Network } from './network.ts';
import type { NetworkValues } from './parameters.ts';

/** Of the loss, relative. */
const lossTolerance = 1e-5;
/** A gradient may be this many times as far from PyTorch's float64 as PyTorch's own float32 is. */
const gapFactor = 10;

function distance(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  let difference = 0;
  let norm = 0;
  for (let index = 0; index < expected.length; index++) {
    difference += ((actual[index] ?? NaN) - (expected[index] ?? NaN)) ** 2;
    norm += (expected[index] ?? NaN) ** 2;
  }
  return Math.sqrt(difference / Math.max(norm, Number.MIN_VALUE));
}

function networkAt({ network, side, classes }: Fixture, { parameters, runningStatistics }: Checkpoint): Network {
  const spec = cifarNetwork({ ...network, featureMapSize: side, channels: 1, classes });
  return new Network(spec, parameters, runningStatistics);
}

/** Names of the gradients that are further from PyTorch's than the fixture allows, with both distances. */
function strays(network: Network, gradients: readonly Tensor[], { expected }: Checkpoint): string[] {
  return [...network.parameters.keys()].flatMap((name, index) => {
    const reference = expected.gradients.get(name)?.values ?? [];
    const limit = gapFactor * (expected.gaps.get(name) ?? 0);
    const actual = distance(gradients[index]?.dataSync() ?? [], reference);
    return actual <= limit ? [] : [`${name}: ${actual} (want at most ${limit})`];
  });
}

/** Loss and wrong images of a checkpoint's mini-batch, by the running statistics. */
function evaluationOf(network: Network, { images, labels }: Checkpoint): { loss: number; wrong: number } {
  return tf.tidy(() => {
    const { featureMapSize: side } = network.spec.input;
    const batch = tf.tensor4d(images, [labels.length, side, side, 1]);
    const { loss, predictions } = network.forward(batch, tf.tensor1d(labels, 'int32'), 'running');
    const wrong = predictions.dataSync().filter((predicted, index) => predicted !== labels[index]).length;
    predictions.dispose();
    return { loss: loss.dataSync()[0] ?? NaN, wrong };
  });
}

/** Names of values that an update has left elsewhere than PyTorch did. */
function misplaced(actual: ReadonlyMap<string, Tensor>, expected: NetworkValues, tolerance: number): string[] {
  return [...expected].flatMap(([name, { values }]) => {
    const own = actual.get(name)?.dataSync() ?? [];
    return distance(own, values) <= tolerance ? [] : [`${name}: ${distance(own, values)}`];
  });
}

describe.each<Backend>(['wasm', 'cpu'])('one iteration on the %s backend', (backend) => {
  beforeAll(async () => {
    expect(await startBackend(backend, nodeAssets())).toEqual({ backend, notice: null });
  });

  // Plain JavaScript takes minutes for all of them; the checkpoints it gets are spread over the run.
  const share = backend === 'cpu' ? 10 : 1;

  test.each(fixtureNames())('equals PyTorch in float64 from the same state: %s', (name) => {
    const fixture = readFixture(name);
    for (const checkpoint of fixture.checkpoints.filter((_, index) => index % share === 0)) {
      const network = networkAt(fixture, checkpoint);
      const optimizer = new MomentumOptimizer(network.parameters, checkpoint.momentum);
      const evaluation = evaluationOf(network, checkpoint);
      const { loss, predictions, gradients } = computeGradients(network, checkpoint);
      const { expected, iteration, learningRate } = checkpoint;
      const at = `${name}, iteration ${iteration}`;
      expect(Math.abs(loss.dataSync()[0]! / expected.loss - 1), `loss of ${at}`).toBeLessThan(lossTolerance);
      expect(evaluation.wrong, `wrong images of ${at}, by running statistics`).toBe(expected.evaluation.wrong);
      expect(Math.abs(evaluation.loss / expected.evaluation.loss - 1), at).toBeLessThan(lossTolerance);
      const wrong = predictions.dataSync().filter((predicted, index) => predicted !== checkpoint.labels[index]).length;
      expect(wrong, `wrong images of ${at}`).toBe(expected.wrong);
      expect(strays(network, gradients, checkpoint), `gradients of ${at}`).toEqual([]);
      optimizer.update(gradients, { ...fixture.training, rate: learningRate });
      if (expected.updated) {
        const gap = gapFactor * Math.max(...expected.gaps.values());
        expect(misplaced(network.runningStatistics, expected.updated.runningStatistics, 1e-5), at).toEqual([]);
        expect(misplaced(optimizer.velocities, expected.updated.momentum, gap), at).toEqual([]);
        expect(misplaced(network.parameters, expected.updated.parameters, gap), at).toEqual([]);
      }
      for (const own of [loss, predictions, ...gradients, network, optimizer]) own.dispose();
    }
    expect(tf.memory().numTensors).toBe(0);
  });
});
