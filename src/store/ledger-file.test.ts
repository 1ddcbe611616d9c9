import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyRecordedRun } from '../experiment/experiments.arbitrary.ts';
import { formatRunsAsJson } from '../experiment/run-export.ts';
import { written, writtenBlocks } from '../networks/fixtures/written-blocks.ts';
import { formatWrittenBlocks } from '../networks/written/written-text.ts';
import { formatLedgerFile, longestFile, parseLedgerFile } from './ledger-file.ts';
import { ledgerRun } from './ledger-run.fixture.ts';

const now = '2026-01-02T03:04:05.000Z';

test('a file of the ledger gives back every run as it was, with its name and its pin', () => {
  const runs = [ledgerRun({ name: 'one', pinned: true }), ledgerRun({ seed: 2, iterations: 3, backend: null })];
  expect(parseLedgerFile(formatLedgerFile(runs), now)).toEqual(runs);
});

test('the JSON file of any figure can be imported, recorded runs with backend and date of theirs', () => {
  fc.assert(
    fc.property(
      anyRecordedRun.filter(({ records }) => records.length > 0),
      ({ provenance, ...run }) => {
        const [recorded] = parseLedgerFile(formatRunsAsJson([{ ...run, provenance } as typeof run]), now);
        expect(recorded).toMatchObject({ run, backend: provenance.backend, figure: null });
        expect(recorded!.date.slice(0, 10)).toBe('2015-12-10');
        const [live] = parseLedgerFile(formatRunsAsJson([run]), now);
        expect(live).toMatchObject({ run, backend: null, date: now });
      },
    ),
    { numRuns: 30 },
  );
});

const blocks = formatWrittenBlocks(writtenBlocks(8, written.preActivation));
const code = '// mine\nconst block = (x) => x; // <b>\u00e9 \ud83d\ude80\n';

test('a run of written blocks is taken along with its code, and one without code is as good', () => {
  const runs = [ledgerRun({ written: blocks, code }), ledgerRun({ seed: 2, written: blocks })];
  const file = formatLedgerFile(runs);
  expect(parseLedgerFile(file, now)).toEqual(runs);
  // As files were before code was kept.
  expect(file.match(/"code"/g)).toHaveLength(1);
});

test.each<[string, unknown]>([
  ['no text', 7],
  ['nothing', ' \n'],
  ['too long', 'x'.repeat(8001)],
  ['a control character', 'let a\u0000;'],
  ['text that runs backwards', '/* \u202e */'],
  ['half a character', 'let a = "\ud800";'],
])('code that is %s is refused', (_, own) => {
  const file = formatLedgerFile([ledgerRun({ written: blocks, code })]);
  const text = file.replace(JSON.stringify(code), JSON.stringify(own));
  expect(() => parseLedgerFile(text, now)).toThrow('invalid file.runs[0].ledger.code');
});

test('code beside the paper’s blocks is refused', () => {
  expect(() => parseLedgerFile(formatLedgerFile([ledgerRun({ code })]), now)).toThrow(
    'want none for the paper’s blocks',
  );
});

interface Raw {
  schema: unknown;
  runs: { [name: string]: unknown; records: { [name: string]: unknown }[]; ledger: { [name: string]: unknown } }[];
}

/** A good file of two runs, of which the second is changed. */
function broken(change: (run: Raw['runs'][number], file: Raw) => void): string {
  const file = JSON.parse(formatLedgerFile([ledgerRun(), ledgerRun({ seed: 2 })])) as Raw;
  change(file.runs[1]!, file);
  return JSON.stringify(file);
}

const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

test.each<[string, string, string]>([
  ['that is no JSON', '{"schema":1,', 'the file is not JSON'],
  [
    'with NaN in it',
    broken(() => undefined).replace('"trainingLoss":2.25', '"trainingLoss":NaN'),
    'the file is not JSON',
  ],
  ['of another schema', broken((_, file) => (file.schema = 2)), 'invalid file.schema: 2 (want 1)'],
  ['that is a list', '[]', 'invalid file: [] (want an object with a schema)'],
  [
    'whose runs are no list',
    broken((_, file) => Object.assign(file, { runs: {} })),
    'invalid file.runs: {} (want a list)',
  ],
  [
    'with too many runs',
    JSON.stringify({ schema: 1, runs: Array.from({ length: 5001 }) }),
    'file.runs has 5001 members',
  ],
  ['that is too long', ' '.repeat(longestFile + 1), `want at most ${longestFile}`],
  ['that is nested without end', `{"schema":1,"runs":[${deep(100_000)}]}`, 'is nested too deeply'],
  [
    'that would change all objects',
    broken(() => undefined).replace('"seed":2', '"__proto__":{"polluted":1},"seed":2'),
    'invalid file.runs[1].experiment: a member __proto__',
  ],
  [
    'with a loss that is text',
    broken(({ records }) => (records[3]!['trainingLoss'] = '1')),
    'invalid file.runs[1].records[3].trainingLoss: "1"',
  ],
  [
    'with a loss beyond all numbers',
    broken(() => undefined).replace('"trainingLoss":2.25', '"trainingLoss":1e999'),
    'invalid file.runs[0].records[0].trainingLoss',
  ],
  [
    'with an iteration out of place',
    broken(({ records }) => records.splice(4, 1)),
    'invalid file.runs[1].records[4].iteration: 6 (want 5)',
  ],
  [
    'without a record',
    broken((run) => (run.records = [])),
    'invalid file.runs[1].records: [] (want at least one record)',
  ],
  [
    'with more records than iterations',
    broken(({ records }) => records.push(records[0]!)),
    'file.runs[1].records has 26 members (want at most 25)',
  ],
  [
    'whose experiment is beyond the limits',
    broken((run) => Object.assign(run['experiment'] as object, { seed: 0 })),
    'invalid file.runs[1].experiment.seed: 0',
  ],
  [
    'with another fingerprint than its losses have',
    broken((run) => (run['fingerprint'] = ['0123456789abcdef'])),
    'invalid file.runs[1].fingerprint',
  ],
  [
    'whose settings are an address',
    broken(({ ledger }) => (ledger['settings'] = '//example.org/?lab.v=1')),
    'invalid file.runs[1].ledger.settings',
  ],
  [
    'whose settings are those of the page',
    broken(({ ledger }) => (ledger['settings'] = 'lab.v=1&backend=cpu')),
    'invalid file.runs[1].ledger.settings',
  ],
  [
    'whose figure is markup',
    broken(({ ledger }) => (ledger['figure'] = '<b>')),
    'invalid file.runs[1].ledger.figure: "<b>"',
  ],
  ['whose pin is text', broken(({ ledger }) => (ledger['pinned'] = 'no')), 'invalid file.runs[1].ledger.pinned: "no"'],
])('a file %s is refused with a reason that names the place', (_, text, reason) => {
  expect(() => parseLedgerFile(text, now)).toThrow(reason);
});
