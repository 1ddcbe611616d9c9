import type { LedgerRun } from '../../store/ledger-entry.ts';
import { listLedger, readFromLedger } from '../../store/ledger-store.ts';
import type { StoreResult } from '../../store/store-result.ts';
import type { AskedRun } from './runs-link.ts';

/** A run of the reader's that was found on this device. */
export interface FoundRun {
  readonly asked: AskedRun;
  /** As the reader has named it, or as the link does. */
  readonly name: string;
  readonly kept: LedgerRun;
}

export interface FoundRuns {
  readonly found: readonly FoundRun[];
  /** Those that are not on this device, or can no longer be read. */
  readonly gone: readonly AskedRun[];
}

/** Looks for runs in the ledger, in the order in which they are asked for. */
export async function findRuns(asked: readonly AskedRun[]): Promise<StoreResult<FoundRuns>> {
  const listed = await listLedger();
  if (listed.type === 'failed') return listed;
  const ids = new Map(listed.value.entries.toReversed().map(({ digest, id }) => [digest, id]));
  const read = await readFromLedger(asked.flatMap(({ digest }) => ids.get(digest) ?? []));
  if (read.type === 'failed') return read;
  const runs = new Map(read.value.map((run) => [run.id, run]));
  const found = asked.flatMap((own) => {
    const kept = runs.get(ids.get(own.digest) ?? NaN);
    return kept ? [{ asked: own, name: kept.name || own.name, kept }] : [];
  });
  const gone = asked.filter((own) => !found.some((one) => one.asked === own));
  return { type: 'done', value: { found, gone } };
}
