import type { NetworkKind } from '../../experiment/sweep.ts';
import { isInHand } from './queue/known-runs.ts';
import type { KnownRun } from './queue/known-runs.ts';
import type { Cell } from './study/cells.ts';
import type { ErrorKind, LabSettings } from './study/settings.ts';
import { valuesOf, variedFields } from './study/varied.ts';
import type { FieldValue, VariableField } from './study/varied.ts';

/** The errors of a run that was recorded, as fractions. */
export interface RecordedErrors {
  readonly training: number;
  readonly test: number;
}

/** The error of one run, at its place in the chart. */
export interface SweepPoint {
  readonly x: FieldValue | null;
  readonly facet: FieldValue | null;
  readonly kind: NetworkKind;
  readonly seed: number;
  /** A fraction. */
  readonly error: number;
  readonly state: 'running' | 'final' | 'diverged';
  /** Recorded, behind runs of the reader's. */
  readonly pale: boolean;
}

/** An axis or a row of small charts: a field with its values, in their order. */
export interface PictureAxis {
  readonly field: VariableField;
  readonly values: readonly FieldValue[];
}

export interface SweepPicture {
  /** Null where nothing is varied. */
  readonly x: PictureAxis | null;
  readonly facet: PictureAxis | null;
  readonly kinds: readonly NetworkKind[];
  readonly error: ErrorKind;
  readonly points: readonly SweepPoint[];
}

function errorOf(run: KnownRun, error: ErrorKind): number | null {
  return error === 'training' ? run.trainingError : run.testError;
}

function stateOf(run: KnownRun): SweepPoint['state'] {
  return isInHand(run) ? 'running' : run.status === 'diverged' ? 'diverged' : 'final';
}

function axisOf(settings: LabSettings, field: VariableField | undefined): PictureAxis | null {
  return field === undefined ? null : { field, values: valuesOf(settings, field) };
}

/** What there is to see of the cells that follow from some settings: the reader's runs, and recorded ones behind them. */
export function pictureOf(
  settings: LabSettings,
  cells: readonly Cell[],
  runs: ReadonlyMap<string, KnownRun>,
  recorded: ReadonlyMap<string, RecordedErrors>,
): SweepPicture {
  const { error, kinds } = settings;
  const [x, facet] = variedFields(settings);
  const own = cells.flatMap(({ key, x: at, facet: row, kind, seed }): SweepPoint[] => {
    const run = runs.get(key);
    const value = run ? errorOf(run, error) : null;
    return !run || value === null || run.status === 'failed'
      ? []
      : [{ ...{ x: at, facet: row, kind, seed }, error: value, state: stateOf(run), pale: false }];
  });
  const pale = own.length > 0;
  const behind = cells.flatMap(({ key, x: at, facet: row, kind, seed }): SweepPoint[] => {
    const known = recorded.get(key);
    return known ? [{ ...{ x: at, facet: row, kind, seed }, error: known[error], state: 'final', pale }] : [];
  });
  return { x: axisOf(settings, x), facet: axisOf(settings, facet), kinds, error, points: [...behind, ...own] };
}
