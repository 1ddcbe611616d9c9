import { expect, test } from 'vitest';
import { defaultExperiment } from '../experiment/defaults.ts';
import { cifarNetwork } from '../networks/cifar-network.ts';
import { nudgedStart } from './nudged-start.ts';
import { initialParameters } from './parameters.ts';

test('every weight of a nudged start is the own one or its neighbour, about a third each, and zeros stay', () => {
  const { network, seed } = defaultExperiment;
  const spec = cifarNetwork({ ...network, featureMapSize: 14, channels: 1, classes: 10 });
  const { parameters, iteration } = nudgedStart(defaultExperiment);
  expect(iteration).toBe(0);
  const steps = new Map<number, number>();
  for (const [name, { values, shape }] of initialParameters(spec, seed)) {
    const nudged = parameters.get(name)!;
    expect(nudged.shape).toEqual(shape);
    const [own, moved] = [new Int32Array(values.buffer), new Int32Array(nudged.values.buffer)];
    own.forEach((bits, index) => {
      const step = moved[index]! - bits;
      if (bits === 0) expect(step).toBe(0);
      else steps.set(step, (steps.get(step) ?? 0) + 1);
    });
  }
  const total = [...steps.values()].reduce((sum, count) => sum + count, 0);
  expect([...steps.keys()].toSorted((a, b) => a - b)).toEqual([-1, 0, 1]);
  for (const count of steps.values()) expect(count / total).toBeCloseTo(1 / 3, 1);
});
