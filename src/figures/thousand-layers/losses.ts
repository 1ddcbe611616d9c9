import type { RunResult } from '../../experiment/records.ts';
import { startOf } from './study/experiments.ts';
import type { Start } from './study/experiments.ts';

/** Iterations that a point of a loss curve is the mean of, but for the first, and from one point to the next. */
export const lossWindow = 10;

export interface LossPoint {
  readonly iteration: number;
  readonly loss: number;
}

/** The loss of one run, smoothed. */
export interface LossLine {
  readonly start: Start;
  readonly seed: number;
  readonly points: readonly LossPoint[];
}

/** Mean losses of the last `lossWindow` iterations, after the first one and every `lossWindow` of them. */
export function lossLineOf({ experiment, records }: RunResult): LossLine {
  const drawn = records.filter(({ iteration }) => iteration === 1 || iteration % lossWindow === 0);
  const points = drawn.map(({ iteration }) => {
    const window = records.slice(Math.max(0, iteration - lossWindow), iteration);
    const loss = window.reduce((sum, { trainingLoss }) => sum + trainingLoss, 0) / window.length;
    return { iteration, loss };
  });
  return { start: startOf(experiment), seed: experiment.seed, points };
}
