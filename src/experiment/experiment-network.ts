import { cifarNetwork } from '../networks/cifar-network.ts';
import type { NetworkSpec } from '../networks/network-spec.ts';
import { dataSets } from './data-sets.ts';
import { editedSpec } from './edited-spec.ts';
import type { Experiment } from './experiment.ts';

/**
 * The network that an experiment trains, for the images of its data set, or for such images of another side. Throws where
 * an edit of its start does not fit.
 */
export function networkOf(
  { network, data, start }: Omit<Experiment, 'training' | 'seed'>,
  side: number = data.side,
): NetworkSpec {
  if (start) return start.edits.reduce(editedSpec, networkOf(start.experiment, side));
  const { channels, classes } = dataSets[data.name];
  return cifarNetwork({ ...network, featureMapSize: side, channels, classes });
}
