import { cifarNetwork } from '../networks/cifar-network.ts';
import type { CifarNetworkOptions } from '../networks/cifar-network.ts';
import type { NetworkSpec } from '../networks/network-spec.ts';
import type { DataChoice } from './data-sets.ts';
import { describeData } from './describe-data.ts';
import type { NetworkChoice } from './experiment.ts';

type BuildWritten = (options: CifarNetworkOptions, written: string) => NetworkSpec;

let buildWritten: BuildWritten = () => {
  throw new Error('nothing provides networks of written blocks');
};

/** Says how networks of written blocks are built: who needs them imports `provide-written.ts`, and most need none. */
export function provideWrittenNetworks(build: BuildWritten): void {
  buildWritten = build;
}

/**
 * The network of a choice for the images of its data set, or for such images of another side: what an experiment trains
 * whose weights are drawn, and what one trains that starts from another, before the edits. Throws where it has written
 * blocks, and how those are built was not provided.
 */
export function drawnNetwork(
  { network, data }: { readonly network: NetworkChoice; readonly data: DataChoice },
  side: number = data.side,
): NetworkSpec {
  const { channels, classes } = describeData(data);
  const options = { ...network, featureMapSize: side, channels, classes };
  return network.written ? buildWritten(options, network.written) : cifarNetwork(options);
}
