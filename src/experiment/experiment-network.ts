import type { NetworkSpec } from '../networks/network-spec.ts';
import { drawnNetwork } from './drawn-network.ts';
import { editedSpec } from './edited-spec.ts';
import type { Experiment } from './experiment.ts';

/**
 * The network that an experiment trains, as the edits of its start leave it, for images of this side. Throws where an edit
 * does not fit.
 */
export function networkOf(experiment: Experiment, side?: number): NetworkSpec {
  const { start } = experiment;
  return start ? start.edits.reduce(editedSpec, networkOf(start.experiment, side)) : drawnNetwork(experiment, side);
}
