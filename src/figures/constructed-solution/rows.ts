import { median } from '../../charts/median.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import type { Outcome } from './outcomes.ts';
import { roles } from './study/experiments.ts';
import type { Role } from './study/experiments.ts';

/** What a row shows: a network at the end of its training, or the built one before any more. */
export type RowName = Role | 'untouched';

/** From the top: the solution that exists, then what training makes of it and without it. */
export const rowNames: readonly RowName[] = ['shallow', 'untouched', ...roles.filter((role) => role !== 'shallow')];

/** The error of one network; a fraction. */
export interface RowPoint {
  readonly seed: number;
  readonly error: number;
}

export interface Row {
  readonly name: RowName;
  readonly kind: NetworkKind;
  readonly points: readonly RowPoint[];
}

const roleOf = (name: RowName): Role => (name === 'untouched' ? 'built' : name);

/** The rows of some outcomes, those without a number left out. */
export function rowsOf(outcomes: readonly Outcome[]): readonly Row[] {
  return rowNames.flatMap((name) => {
    const own = outcomes.filter(({ role }) => role === roleOf(name));
    const points = own.flatMap(({ seed, before, after }): RowPoint[] => {
      const error = name === 'untouched' ? before : after;
      return error === null ? [] : [{ seed, error }];
    });
    return points.length === 0 ? [] : [{ name, kind: name === 'residual' ? 'residual' : 'plain', points }];
  });
}

/** The middle error of a row; undefined where there is none. */
export function middleOf(rows: readonly Row[], name: RowName): number | undefined {
  return median((rows.find((row) => row.name === name)?.points ?? []).map(({ error }) => error));
}

/** Whether every error of one row lies above every one of another; false where either has none. */
export function liesAbove(rows: readonly Row[], name: RowName, other: RowName): boolean {
  const errorsOf = (wanted: RowName) => (rows.find((row) => row.name === wanted)?.points ?? []).map((one) => one.error);
  const [own, others] = [errorsOf(name), errorsOf(other)];
  return own.length > 0 && others.length > 0 && Math.min(...own) > Math.max(...others);
}
