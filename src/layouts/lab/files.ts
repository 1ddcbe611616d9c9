import { labStrings as words } from '../../i18n/lab.ts';
import { download } from '../../live-figure/download.ts';
import { formatLedgerFile, longestFile, parseLedgerFile } from '../../store/ledger-file.ts';
import { importIntoLedger, readFromLedger } from '../../store/ledger-store.ts';

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

/** Adds the runs of a file that the reader has given: all of them, or none. */
export async function importFile(file: File): Promise<Outcome> {
  if (file.size > longestFile) return failed(words.tooLarge(file.size, longestFile));
  try {
    const runs = parseLedgerFile(await file.text(), new Date().toISOString());
    const result = await importIntoLedger(runs);
    if (result.type === 'failed') return failed(words.problems[result.problem](result.reason));
    const { value } = result;
    return value.type === 'added'
      ? done(words.imported(value.added, value.known))
      : failed(words.noRoom(value.wanted, value.free));
  } catch (error) {
    return failed(words.refused(file.name, error instanceof Error ? error.message : `${error}`));
  }
}
