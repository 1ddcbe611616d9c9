import { cifarNetwork } from '../networks/cifar-network.ts';
import type { NetworkSpec } from '../networks/network-spec.ts';
import { dataSets } from './data-sets.ts';
import type { DataChoice } from './data-sets.ts';
import type { NetworkChoice } from './experiment.ts';

/**
 * The network of a choice for the images of its data set, or for such images of another side: what an experiment trains
 * whose weights are drawn, and what one trains that starts from another, before the edits.
 */
export function drawnNetwork(
  { network, data }: { readonly network: NetworkChoice; readonly data: DataChoice },
  side: number = data.side,
): NetworkSpec {
  const { channels, classes } = dataSets[data.name];
  return cifarNetwork({ ...network, featureMapSize: side, channels, classes });
}
