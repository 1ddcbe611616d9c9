import { expect, test } from 'vitest';
import { cifarNetwork } from '../networks/cifar-network.ts';
import { parameterShapes, runningStatisticShapes } from '../networks/value-shapes.ts';
import { initialParameters, initialRunningStatistics } from './parameters.ts';
import type { NetworkValues } from './parameters.ts';

const common = { featureMapSize: 14, channels: 1, classes: 10, filters: 8, residual: true } as const;

test.each([
  { depth: 8, shortcut: 'padded-identity', block: 'basic', batchNorm: true },
  { depth: 14, shortcut: 'projection-when-widening', block: 'basic', batchNorm: true },
  { depth: 8, shortcut: 'projection-always', block: 'basic', batchNorm: false },
  { depth: 11, shortcut: 'projection-when-widening', block: 'bottleneck', batchNorm: true },
] as const)('what a network starts from has the shapes that its spec foretells: %o', (own) => {
  const spec = cifarNetwork({ ...common, ...own });
  const shapesIn = (values: NetworkValues) => [...values].map(([name, { shape }]) => [name, shape]);
  expect([...parameterShapes(spec)]).toEqual(shapesIn(initialParameters(spec, 1)));
  expect([...runningStatisticShapes(spec)]).toEqual(shapesIn(initialRunningStatistics(spec)));
});
