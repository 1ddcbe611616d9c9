import type { RunResult } from '../../experiment/records.ts';
import { startOf } from './study/experiments.ts';
import type { Start } from './study/experiments.ts';

/** Iterations that a point of a loss curve is the mean of, as many as there are at the beginning. */
export const lossWindow = 10;

/** From one point of a curve to the next, in iterations. */
const step = 5;

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

/** Mean losses of the last `lossWindow` iterations, after the first one and every `step` of them. */
export function lossLineOf({ experiment, records }: RunResult): LossLine {
  const drawn = records.filter(({ iteration }) => iteration === 1 || iteration % step === 0);
  const points = drawn.map(({ iteration }) => {
    const window = records.slice(Math.max(0, iteration - lossWindow), iteration);
    const loss = window.reduce((sum, { trainingLoss }) => sum + trainingLoss, 0) / window.length;
    return { iteration, loss };
  });
  return { start: startOf(experiment), seed: experiment.seed, points };
}
