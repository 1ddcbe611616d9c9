import type { Backend } from '../engine/backends.ts';
import { dataKey } from '../experiment/data-sets.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { paceModel } from '../worker/pace-model.ts';
import type { Speed } from '../worker/pace-model.ts';
import type { RunTime } from '../worker/run-times.ts';
import { secondsFor, speedOf } from '../worker/time-left.ts';
import type { KeptSpeeds } from './kept-speeds.ts';

/** Where an estimate comes from; all but the first are guesses. */
export type EstimateSource = 'this-device' | 'other-networks' | 'another-machine';

export interface Estimate {
  readonly seconds: number;
  readonly source: EstimateSource;
}

/** What the speed of a network depends on beside its depth. */
export function speedKindOf({ network, data, training }: Experiment): string {
  const { filters, block, shortcut, batchNorm } = network;
  return [filters, block, shortcut, batchNorm, dataKey(data), training.batchSize].join(' ');
}

/** What a sweep has shown of one kind of network; null if none of its runs was long enough. Runs that changed their backend say nothing. */
export function speedsShown(wanted: Backend | 'auto', times: readonly RunTime[]): KeptSpeeds | null {
  const backend = times.at(-1)?.backend;
  const kind = backend && speedKindOf(times.find((time) => time.backend === backend)!.experiment);
  const usable = times.filter((time) => time.backend === backend && speedKindOf(time.experiment) === kind);
  if (usable.length === 0 || !backend || !kind) return null;
  return { wanted, backend, kind, speeds: usable.map(speedOf) };
}

interface Question {
  /** At least one; what is known of networks as the first is what counts. */
  readonly experiments: readonly Experiment[];
  readonly wanted: Backend | 'auto';
  /** Workers that may train at once on a backend. */
  readonly limitOf: (backend: Backend) => number;
}

function secondsAt({ experiments, limitOf }: Question, speeds: readonly Speed[], backend: Backend): number {
  const { timeOf, slowdown } = paceModel(speeds, backend);
  const needs = experiments.map((experiment) => {
    const { startUp, iteration, evaluation } = timeOf(experiment);
    return { startUp, work: experiment.training.iterations * iteration + evaluation };
  });
  return secondsFor(needs, limitOf(backend), slowdown);
}

/**
 * How long a sweep will take here, downloads left out: from what networks of its kind have taken on this device, else
 * other networks, else those of another machine. `iterationElsewhere`: seconds of an iteration of the standard work there.
 */
export function estimate(question: Question, kept: readonly KeptSpeeds[], iterationElsewhere: number): Estimate {
  const { experiments, wanted } = question;
  const kind = speedKindOf(experiments[0]!);
  const alike = kept.filter((one) => one.wanted === wanted);
  const own = alike.find((one) => one.kind === kind);
  if (own) return { seconds: secondsAt(question, own.speeds, own.backend), source: 'this-device' };
  const [other] = alike;
  if (other) return { seconds: secondsAt(question, other.speeds, other.backend), source: 'other-networks' };
  const elsewhere = { size: 1, atOnce: 1, startUp: 0, iteration: iterationElsewhere, evaluation: null };
  return { seconds: secondsAt(question, [elsewhere], 'wasm'), source: 'another-machine' };
}
