import type { LedgerEntry, asStored } from './ledger-entry.ts';

/** All runs of the ledger together (bytes): hundreds of short ones, dozens of those with thousands of iterations. */
export const ledgerLimit = 20_000_000;

type NewEntry = ReturnType<typeof asStored>['entry'];

/** What is to be done for a run to be added. */
export type Place =
  | { readonly type: 'add'; readonly without: readonly LedgerEntry[] }
  /** What it has to tell is there already. */
  | { readonly type: 'known' }
  | { readonly type: 'no-room' };

export const bytesOf = (entries: readonly Pick<LedgerEntry, 'bytes'>[]) =>
  entries.reduce((sum, { bytes }) => sum + bytes, 0);

const isKept = ({ pinned, name }: LedgerEntry) => pinned || name !== '';

/** Runs of the same experiment, in the same figure and on the same backend. */
export function twinsIn(entries: readonly LedgerEntry[], own: NewEntry): readonly LedgerEntry[] {
  return entries.filter(
    ({ figure, key, backend }) => figure === own.figure && key === own.key && backend === own.backend,
  );
}

/** Those that go, the oldest first, so that there is room; null where those that are pinned leave none. */
function surplus(own: NewEntry, others: readonly LedgerEntry[], limit: number): readonly LedgerEntry[] | null {
  let bytes = own.bytes + bytesOf(others);
  const oldestFirst = others.filter(({ pinned }) => !pinned).toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const gone: LedgerEntry[] = [];
  for (const entry of oldestFirst) {
    if (bytes <= limit) break;
    gone.push(entry);
    bytes -= entry.bytes;
  }
  return bytes <= limit ? gone : null;
}

/**
 * Where a run finds its place. It takes that of an earlier one of the same experiment that nobody has pinned or named, but
 * of none that has come further; and it is not added beside one that is equal to it.
 */
export function placeFor(own: NewEntry, entries: readonly LedgerEntry[], limit: number): Place {
  const twins = twinsIn(entries, own);
  const replaced = twins.filter((entry) => !isKept(entry));
  if (twins.some((entry) => isKept(entry) && entry.digest === own.digest)) return { type: 'known' };
  if (replaced.some(({ iterations }) => iterations > own.iterations)) return { type: 'known' };
  const others = entries.filter((entry) => !replaced.includes(entry));
  const gone = surplus(own, others, limit);
  return gone ? { type: 'add', without: [...replaced, ...gone] } : { type: 'no-room' };
}
