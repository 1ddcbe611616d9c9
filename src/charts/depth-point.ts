import type { NetworkKind } from '../experiment/sweep.ts';

/** The training error of one run, as one ring of a chart. */
export interface DepthPoint {
  readonly depth: number;
  readonly kind: NetworkKind;
  readonly seed: number;
  /** A fraction: the mean of the last 25 iterations, so far or at the end. */
  readonly error: number;
  readonly state: 'running' | 'final' | 'diverged';
}

/** Runs that belong together. */
export interface DepthSeries {
  /** Said in labels; null for the series that the figure is about. */
  readonly name: string | null;
  /** Drawn under the others, in a lighter stroke. */
  readonly pale: boolean;
  readonly points: readonly DepthPoint[];
}

/** What a reader expects of one kind of network at one depth; the error is a fraction. */
export interface GuessPoint {
  readonly kind: NetworkKind;
  readonly depth: number;
  readonly error: number;
}
