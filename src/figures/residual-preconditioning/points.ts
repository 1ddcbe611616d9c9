import type { Point } from './chart.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import type { Distances, RecordedDistances } from './study/plan.ts';
import { degreesPerTurn, plan } from './study/plan.ts';

/** The value below which this fraction of the values lies; of those that are there, the nearest. */
function quantile(values: readonly number[], fraction: number): number {
  return values.toSorted((a, b) => a - b)[Math.round(fraction * (values.length - 1))] ?? NaN;
}

/** Median and middle half over seeds, at every angle. */
export function pointsOf(distances: Distances, kind: NetworkKind): readonly Point[] {
  return distances[kind].map((own, index) => ({
    degrees: degreesPerTurn * (plan.turns[index] ?? NaN),
    lower: quantile(own, 0.25),
    median: quantile(own, 0.5),
    upper: quantile(own, 0.75),
  }));
}

/** The angles at which the residual form is nearer to its target than the plain form, in the median. */
export function anglesAhead(distances: Distances): readonly number[] {
  const plain = pointsOf(distances, 'plain');
  return pointsOf(distances, 'residual')
    .filter(({ median }, index) => median < (plain[index]?.median ?? NaN))
    .map(({ degrees }) => degrees);
}

/** The angles at which the residual form is ahead at so many seeds at least: medians of a few seeds say less. */
export function anglesAheadAt({ plain, residual }: Distances, least: number): readonly number[] {
  const aheadIn = (angle: number) => plain[angle]!.filter((own, seed) => residual[angle]![seed]! < own).length;
  return [...plain.keys()]
    .filter((angle) => aheadIn(angle) >= least)
    .map((angle) => degreesPerTurn * plan.turns[angle]!);
}

/** Of how many pairs of twins the residual one is ahead, at all angles of a panel together. */
export function pairsAhead({ plain, residual }: Distances): { readonly ahead: number; readonly all: number } {
  const pairs = plain.flatMap((row, angle) => row.map((own, seed) => (residual[angle]?.[seed] ?? NaN) < own));
  return { ahead: pairs.filter(Boolean).length, all: pairs.length };
}

export function panelOf({ distances }: RecordedDistances, index: number): Distances {
  const panel = distances[index];
  if (!panel) throw new Error(`invalid panel: ${index} (want 0 to ${distances.length - 1})`);
  return panel;
}
