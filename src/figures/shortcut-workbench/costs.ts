import { defaultExperiment } from '../../experiment/defaults.ts';
import { drawnNetwork } from '../../experiment/drawn-network.ts';
import { countMultiplyAdds } from '../../networks/count-multiply-adds.ts';
import { countParameters } from '../../networks/count-parameters.ts';
import { choiceOf, contenders } from './contenders.ts';
import type { Contender } from './contenders.ts';

/** What one network costs, counted from its specification. */
export interface Cost {
  readonly parameters: number;
  /** For one image, forward. */
  readonly multiplyAdds: number;
}

function costOf(contender: Contender, depth: number): Cost {
  const { network, data } = defaultExperiment;
  const spec = drawnNetwork({ network: { ...network, depth, ...choiceOf(contender) }, data });
  return { parameters: countParameters(spec), multiplyAdds: countMultiplyAdds(spec) };
}

export function costsAt(depth: number): ReadonlyMap<Contender, Cost> {
  return new Map(contenders.map((contender) => [contender, costOf(contender, depth)]));
}
