import type { Backend } from '../../engine/backends.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { figureStrings } from '../../i18n/figure.ts';
import { timeHereStrings as words } from '../../i18n/time-here.ts';
import type { SweepState } from '../../worker/sweep.ts';
import { parseBackend } from '../backend-choice.ts';
import { estimateHere, learnSpeeds } from '../device-estimate.ts';

/**
 * How long experiments, at least one, take on this device, and whence that is known. `iterationElsewhere`: seconds of an
 * iteration of the standard work on another machine.
 */
export function timeHere(experiments: readonly Experiment[], iterationElsewhere: number): string {
  const { backend } = parseBackend(location.search);
  const { seconds, source } = estimateHere(experiments, backend, iterationElsewhere);
  return words[source](figureStrings.about(seconds));
}

/** Keeps what the paper's networks in a sweep have shown of this device: written blocks may do other work than is counted. */
export function learnFromTwins(state: SweepState, wanted: Backend | 'auto'): void {
  const times = state.times.filter(({ experiment }) => experiment.network.written === undefined);
  learnSpeeds({ ...state, times }, wanted);
}
