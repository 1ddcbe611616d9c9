import { defaultExperiment } from '../../experiment/defaults.ts';
import { drawnNetwork } from '../../experiment/drawn-network.ts';
import type { NetworkChoice } from '../../experiment/experiment.ts';
import { countMultiplyAdds } from '../../networks/count-multiply-adds.ts';
import { countParameters } from '../../networks/count-parameters.ts';
import { networkOf } from './twin-experiments.ts';
import { contenders } from './twins.ts';
import type { Contender } from './twins.ts';

/** What one network costs, counted from its specification. */
export interface Cost {
  readonly layers: number;
  readonly parameters: number;
  /** For one image, forward. */
  readonly multiplyAdds: number;
}

export function costOf(network: NetworkChoice): Cost {
  const spec = drawnNetwork({ network, data: defaultExperiment.data });
  return { layers: network.depth, parameters: countParameters(spec), multiplyAdds: countMultiplyAdds(spec) };
}

/** Of all networks with so many blocks a stage. */
export function costsWith(blocks: number): ReadonlyMap<Contender, Cost> {
  return new Map(contenders.map((contender) => [contender, costOf(networkOf(contender, blocks))]));
}
