import type { NetworkSpec } from '../networks/network-spec.ts';
import { parameterShapes, runningStatisticShapes } from '../networks/value-shapes.ts';

/** The names of all that a network learns, in the order of the forward pass. */
export function parameterNames(spec: NetworkSpec): readonly string[] {
  return [...parameterShapes(spec).keys()];
}

/** The names of all that its BN counts, in the same order. */
export function runningStatisticNames(spec: NetworkSpec): readonly string[] {
  return [...runningStatisticShapes(spec).keys()];
}
