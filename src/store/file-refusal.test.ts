import { expect, test } from 'vitest';
import { fileRefusalOf } from './file-refusal.ts';
import type { FileRefusal } from './file-refusal.ts';
import { formatLedgerFile, parseLedgerFile } from './ledger-file.ts';
import { ledgerRun } from './ledger-run.fixture.ts';

interface Raw {
  schema: unknown;
  runs: { [name: string]: unknown; records: { [name: string]: unknown }[]; ledger: { [name: string]: unknown } }[];
}

/** Why a file of two runs is refused, of which the second is changed. */
function refusalOf(change: (run: Raw['runs'][number], file: Raw) => void): FileRefusal {
  const file = JSON.parse(formatLedgerFile([ledgerRun(), ledgerRun({ seed: 2 })])) as Raw;
  change(file.runs[1]!, file);
  try {
    parseLedgerFile(JSON.stringify(file), '2026-01-02T03:04:05.000Z');
  } catch (error) {
    return fileRefusalOf((error as Error).message);
  }
  throw new Error('the file was read');
}

test.each<[string, (run: Raw['runs'][number], file: Raw) => void, FileRefusal]>([
  ['of another schema', (_, file) => (file.schema = 2), { code: 'version' }],
  [
    'without a loss',
    ({ records }) => (records[3]!['trainingLoss'] = null),
    { code: 'number', run: 2, iteration: 4, of: 'trainingLoss' },
  ],
  [
    'without the field of an error',
    ({ records }) => delete records[0]!['trainingError'],
    { code: 'number', run: 2, iteration: 1, of: 'trainingError' },
  ],
  [
    'with an error of more than all',
    ({ records }) => (records[24]!['trainingError'] = 1.5),
    { code: 'number', run: 2, iteration: 25, of: 'trainingError' },
  ],
  ['without an iteration', ({ records }) => records.splice(4, 1), { code: 'order', run: 2, iteration: 5 }],
  ['without a record', (run) => (run.records = []), { code: 'run', run: 2 }],
  ['with too many', ({ records }) => records.push(records[0]!), { code: 'run', run: 2 }],
  [
    'with a seed that none has',
    (run) => Object.assign(run['experiment'] as object, { seed: 0 }),
    { code: 'run', run: 2 },
  ],
  ['with another fingerprint', (run) => (run['fingerprint'] = ['0']), { code: 'run', run: 2 }],
  ['with a pin of text', ({ ledger }) => (ledger['pinned'] = 'no'), { code: 'run', run: 2 }],
  ['with a run that is none', (_, file) => Object.assign(file.runs, { 1: 7 }), { code: 'run', run: 2 }],
  ['whose runs are no list', (_, file) => Object.assign(file, { runs: {} }), { code: 'other' }],
])('of a file %s it is told which run is wrong, and what of it', (_, change, refusal) => {
  expect(refusalOf(change)).toEqual(refusal);
});

test('what an error of something else says is no place in a file', () => {
  for (const message of ['', 'out of memory', 'a file.runs[0].records', 'the file has 9 characters (want at most 8)'])
    expect(fileRefusalOf(message)).toEqual({ code: 'other' });
});
