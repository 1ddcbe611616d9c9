import type { DepthPoint } from '../charts/depth-point.ts';
import { errorWindow, trainingErrorAt } from '../experiment/records.ts';
import type { RunResult } from '../experiment/records.ts';
import type { NetworkKind } from '../experiment/sweep.ts';
import type { RunStatus } from '../worker/sweep.ts';

/** A run of the figure, recorded or live. */
export interface ShownRun extends RunResult {
  readonly status: RunStatus;
}

/** Recorded runs have all ended. */
export function asShown(runs: readonly RunResult[]): readonly ShownRun[] {
  return runs.map((run) => ({ ...run, status: 'done' }));
}

/** Whether nothing more will come of a run. */
export function hasEnded({ status }: ShownRun): boolean {
  return status === 'done' || status === 'diverged' || status === 'stopped' || status === 'failed';
}

export function kindOf({ experiment }: Pick<RunResult, 'experiment'>): NetworkKind {
  return experiment.network.residual ? 'residual' : 'plain';
}

function stateOf({ status, records, experiment }: ShownRun, iteration: number): DepthPoint['state'] {
  if (status === 'diverged') return 'diverged';
  return status === 'done' || records.length >= Math.min(iteration, experiment.training.iterations)
    ? 'final'
    : 'running';
}

/** Whether enough iterations are there for a training error to mean what it does everywhere, or will never be. */
export function hasTrainingError({ records, status }: ShownRun): boolean {
  return records.length >= errorWindow || (records.length > 0 && (status === 'diverged' || status === 'stopped'));
}

/** The training errors of some runs after `iteration` iterations, or after as many as there are. */
export function depthPointsOf(runs: readonly ShownRun[], iteration = Infinity): readonly DepthPoint[] {
  return runs.filter(hasTrainingError).flatMap((run) => {
    const error = trainingErrorAt(run.records, Math.min(iteration, run.records.length));
    if (error === undefined) return [];
    const { network, seed } = run.experiment;
    return [{ depth: network.depth, kind: kindOf(run), seed, error, state: stateOf(run, iteration) }];
  });
}
