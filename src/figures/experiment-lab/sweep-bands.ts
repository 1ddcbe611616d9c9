import { median } from '../../charts/median.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import type { SweepPicture, SweepPoint } from './picture.ts';
import type { FieldValue } from './study/varied.ts';

/** The seeds of one kind of network at one place: what the chart draws as a band, and the caption speaks of. */
export interface SweepBand {
  readonly x: FieldValue | null;
  readonly facet: FieldValue | null;
  readonly kind: NetworkKind;
  readonly pale: boolean;
  /** Fractions. */
  readonly lowest: number;
  readonly median: number;
  readonly highest: number;
  readonly seeds: number;
}

function bandOf(points: readonly SweepPoint[]): SweepBand {
  const { x, facet, kind, pale } = points[0]!;
  const errors = points.map(({ error }) => error);
  return {
    ...{ x, facet, kind, pale, seeds: points.length },
    lowest: Math.min(...errors),
    median: median(errors)!,
    highest: Math.max(...errors),
  };
}

/** Of the runs that have ended well: what goes on, or diverged, has no place in a band. In the order of the axis. */
export function bandsOf({ points, x }: Pick<SweepPicture, 'points' | 'x'>): readonly SweepBand[] {
  const final = points.filter(({ state }) => state === 'final');
  const groups = Map.groupBy(final, (point) => JSON.stringify([point.pale, point.facet, point.kind, point.x]));
  const place = (band: SweepBand) => (x && band.x !== null ? x.values.indexOf(band.x) : 0);
  return [...groups.values()].map(bandOf).toSorted((one, other) => place(one) - place(other));
}
