import type { Experiment } from '../../experiment/experiment.ts';
import { parseBackend } from '../../live-figure/backend-choice.ts';
import { estimateHere } from '../../live-figure/device-estimate.ts';
import type { Estimate } from '../../live-figure/estimate.ts';

/** How long experiments, at least one, will take. All that the lab says of time to come is asked for here. */
export type LabEstimate = (experiments: readonly Experiment[]) => Estimate;

/** On this device, as it is known when it is asked; `iterationElsewhere`: seconds of the standard work on another machine. */
export function estimateOfDevice(iterationElsewhere: number): LabEstimate {
  return (experiments) => estimateHere(experiments, parseBackend(location.search).backend, iterationElsewhere);
}
