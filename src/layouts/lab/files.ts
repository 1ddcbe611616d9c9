import { dataKey } from '../../experiment/data-sets.ts';
import { labStrings as words } from '../../i18n/lab.ts';
import { download } from '../../live-figure/download.ts';
import type { LedgerRun } from '../../store/ledger-entry.ts';
import { formatLedgerFile, longestFile, NoRunsFile, parseLedgerFile } from '../../store/ledger-file.ts';
import { importIntoLedger, readFromLedger } from '../../store/ledger-store.ts';
import { listOwnData } from '../../store/own-data-store.ts';
import { whyRefused } from './refused-file.ts';

/** What has become of a request, in words; `failed`: nothing was done. */
export interface Outcome {
  readonly failed: boolean;
  readonly text: string;
}

const done = (text: string): Outcome => ({ failed: false, text });
const failed = (text: string): Outcome => ({ failed: true, text });

/** Hands runs to the reader as a file. */
export async function exportRuns(ids: readonly number[]): Promise<Outcome> {
  const read = await readFromLedger(ids);
  if (read.type === 'failed') return failed(words.problems[read.problem](read.reason));
  const lost = ids.length - read.value.length;
  if (read.value.length === 0) return failed(words.notRead(lost));
  download('lab.json', new Blob([formatLedgerFile(read.value)], { type: 'application/json' }));
  return done([words.exported(read.value.length), ...(lost > 0 ? [words.notRead(lost)] : [])].join(' '));
}

/** Runs that were trained on images which this device does not keep. */
async function countWithoutImages(runs: readonly LedgerRun[]): Promise<number> {
  const own = runs.filter(({ run }) => run.experiment.data.name === 'own');
  if (own.length === 0) return 0;
  const listed = await listOwnData();
  const kept = new Set(listed.type === 'done' ? listed.value.data.map(({ key }) => key) : []);
  return own.filter(({ run }) => !kept.has(dataKey(run.experiment.data))).length;
}

/** Adds the runs of a file that the reader has given: all of them, or none. */
export async function importFile(file: File): Promise<Outcome> {
  if (file.size > longestFile) return failed(words.tooLarge(file.size, longestFile));
  try {
    const runs = parseLedgerFile(await file.text(), new Date().toISOString());
    const result = await importIntoLedger(runs);
    if (result.type === 'failed') return failed(words.problems[result.problem](result.reason));
    const { value } = result;
    if (value.type === 'no-room') return failed(words.noRoom(value.wanted, value.free));
    const without = await countWithoutImages(runs);
    const told = [words.imported(value.added, value.known), ...(without > 0 ? [words.imagesMissing(without)] : [])];
    return done(told.join(' '));
  } catch (error) {
    if (error instanceof NoRunsFile) return failed(words.noRuns(file.name));
    const place = error instanceof Error ? error.message : `${error}`;
    return failed(words.refused(file.name, whyRefused(place), place));
  }
}
