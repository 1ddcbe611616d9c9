import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { nodeAssets } from '../assets.node.ts';
import { startBackend } from '../backends.ts';
import type { Backend } from '../backends.ts';
import { distance } from '../fixtures/discrepancies.ts';
import { logitsOf } from '../fixtures/logits-of.ts';
import { readWritten } from '../fixtures/read-written.ts';
import type { WrittenFixture } from '../fixtures/read-written.ts';
import { computeGradients } from '../iteration.ts';
import { MomentumOptimizer } from '../momentum-optimizer.ts';
import { Network } from '../network.ts';
import { parameterNames, runningStatisticNames } from '../parameters.ts';
import './provide.ts';

const fixtures = readWritten((spec) => ({ parameters: parameterNames(spec), counted: runningStatisticNames(spec) }));

const networkOf = ({ spec, parameters, runningStatistics }: WrittenFixture) =>
  new Network(spec, parameters, runningStatistics);

/** Names with their distance from PyTorch, where it is larger than accepted. */
function tooFar(
  found: ReadonlyMap<string, tf.Tensor>,
  expected: Readonly<Record<string, readonly number[]>>,
  limitOf: (name: string) => number,
): readonly string[] {
  return Object.entries(expected).flatMap(([name, values]) => {
    const own = distance(found.get(name)?.dataSync() ?? [], values);
    return own <= limitOf(name) ? [] : [`${name}: ${own} (want at most ${limitOf(name)})`];
  });
}

describe.each<Backend>(['wasm', 'cpu'])('on the %s backend', (backend) => {
  beforeAll(async () => {
    expect(await startBackend(backend, nodeAssets())).toEqual({ backend, refused: [] });
  });

  test.each(fixtures)('a network of written blocks classifies as in PyTorch: $name', (fixture) => {
    const network = networkOf(fixture);
    expect(distance(logitsOf(network, fixture.batch).flat(), fixture.logits.flat())).toBeLessThan(1e-5);
    network.dispose();
    expect(tf.memory().numTensors).toBe(0);
  });

  test.each(fixtures)('an iteration is PyTorch’s, with gradients, statistics and update: $name', (fixture) => {
    const { gaps, after, settings } = fixture;
    const network = networkOf(fixture);
    const optimizer = new MomentumOptimizer(network.parameters);
    const { loss, predictions, gradients } = computeGradients(network, fixture.batch);
    const byName = new Map([...network.parameters.keys()].map((name, index) => [name, gradients[index]!]));
    expect(Math.abs(loss.dataSync()[0]! / fixture.loss - 1)).toBeLessThan(1e-5);
    expect(Object.keys(after.gradients).length).toBeGreaterThan(5);
    expect(tooFar(byName, after.gradients, (name) => 10 * gaps[name]!)).toEqual([]);
    expect(tooFar(network.runningStatistics, after.runningStatistics, () => 1e-5)).toEqual([]);
    optimizer.update(gradients, settings);
    expect(tooFar(network.parameters, after.updated, () => 1e-5)).toEqual([]);
    for (const own of [loss, predictions, ...gradients, network, optimizer]) own.dispose();
    expect(tf.memory().numTensors).toBe(0);
  });
});
