import type { DepthSweep } from '../../experiment/sweep.ts';
import type { ShownRun } from '../../live-figure/shown-run.ts';

/** Runs that stand beside those in hand, by a name. */
export interface NamedRuns {
  readonly name: string;
  readonly runs: readonly ShownRun[];
}

/** A live sweep that was, and stays in the chart. */
export interface EarlierSweep extends NamedRuns {
  readonly id: number;
  /** Stays until it is deleted; others make room for later ones. */
  readonly kept: boolean;
  readonly sweep: DepthSweep;
}

/** Oldest first. */
export type Ledger = readonly EarlierSweep[];

/** More pale lines than this, unless the reader keeps them, would hide the one in hand. */
const mostUnkept = 2;

/** Adds a sweep, and lets go of the oldest that nobody has kept. */
export function addSweep(ledger: Ledger, entry: Omit<EarlierSweep, 'id' | 'kept'>): Ledger {
  const id = 1 + Math.max(0, ...ledger.map((one) => one.id));
  const all = [...ledger, { ...entry, id, kept: false }];
  const unkept = all.filter(({ kept }) => !kept);
  const dropped = new Set(unkept.slice(0, Math.max(0, unkept.length - mostUnkept)));
  return all.filter((one) => !dropped.has(one));
}

export function changeSweep(ledger: Ledger, id: number, change: Partial<Pick<EarlierSweep, 'name' | 'kept'>>): Ledger {
  return ledger.map((one) => (one.id === id ? { ...one, ...change } : one));
}

export function deleteSweep(ledger: Ledger, id: number): Ledger {
  return ledger.filter((one) => one.id !== id);
}

/** Puts back what was deleted, at its place. */
export function restoreSweep(ledger: Ledger, entry: EarlierSweep): Ledger {
  return [...ledger, entry].toSorted((a, b) => a.id - b.id);
}
