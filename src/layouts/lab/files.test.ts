import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { idxPair } from '../../data/own/own-files.fixture.ts';
import { readOwnData } from '../../data/own/read-own-data.ts';
import { labStrings as words } from '../../i18n/lab.ts';
import { formatLedgerFile } from '../../store/ledger-file.ts';
import { ledgerRun } from '../../store/ledger-run.fixture.ts';
import { keepOwnData } from '../../store/own-data-store.ts';
import { importFile } from './files.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('BroadcastChannel', undefined);
});
afterEach(() => void vi.unstubAllGlobals());

const give = (text: string) => importFile(new File([text], 'runs.json'));

test.each(['', 'Dear reader', '{"schema":1,"runs":', '[1, 2]', 'null', '{"name":"shortcut","version":"0.1.0"}'])(
  'a file that is none of runs is refused in plain words: %s',
  async (text) => {
    expect(await give(text)).toEqual({ failed: true, text: words.noRuns('runs.json') });
  },
);

test('a file that is not whole says first what is wrong with which run, then where that stands', async () => {
  const text = formatLedgerFile([ledgerRun()]).replace('"trainingLoss":2.25', '"trainingLoss":null');
  const refused = await give(text);
  expect(refused.failed).toBe(true);
  expect(refused.text).toMatch(
    /^runs\.json was not imported: run 1 of it cannot be read, since the training loss of its iteration 1 is no number that it can be\. Nothing was added\. \(In the file: invalid file\.runs\[0\]\.records\[0\]\.trainingLoss: null/,
  );
});

test('of runs whose images are not on this device that is said, until they are kept', async () => {
  const options = { side: 'as-it-is', decode: () => Promise.reject(new Error()), onProgress: () => undefined } as const;
  const own = await readOwnData(idxPair(260, { side: 14 }), options);
  const { run, ...others } = ledgerRun();
  const experiment = { ...run.experiment, data: own.choice };
  const onOwn = { ...others, run: { ...run, experiment, measurements: [], evaluation: null } };
  const file = formatLedgerFile([onOwn, ledgerRun({ seed: 2 })]);
  const { failed, text } = await give(file);
  expect(text).toContain(words.imagesMissing(1));
  expect(failed).toBe(false);
  await keepOwnData(own);
  expect((await give(file)).text).toBe(words.imported(0, 2));
});
