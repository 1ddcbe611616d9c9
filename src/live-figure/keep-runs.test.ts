import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ledgerNoticeStrings as words } from '../i18n/ledger-notice.ts';
import { ledgerRun } from '../store/ledger-run.fixture.ts';
import { deleteFromLedger, listLedger, readFromLedger } from '../store/ledger-store.ts';
import type { RunProgress, RunStatus } from '../worker/run-progress.ts';
import { keepRuns } from './keep-runs.ts';
import { RunKeeper } from './run-keeper.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('document', parseHTML('<html></html>').document);
});
afterEach(() => void vi.unstubAllGlobals());

function progress(status: RunStatus, seed = 1, iterations = 25): RunProgress {
  const { run } = ledgerRun({ seed, iterations });
  return { ...run, status, backend: 'wasm' } as RunProgress;
}

const madeOf = { settings: '', code: null };

function figureNode(): HTMLElement {
  const figure = document.createElement('div');
  figure.dataset['figure'] = 'degradation-lab';
  figure.innerHTML = '<div class="fig-tools"><button>CSV</button></div>';
  return figure;
}

async function kept() {
  const list = await listLedger();
  if (list.type === 'failed') throw new Error(list.reason);
  return list.value.entries;
}

test('runs that have ended are kept with their figure and settings, and each of them once', async () => {
  const runs = [progress('done'), progress('running', 2, 3), progress('stopped', 3, 4), progress('stopped', 4, 0)];
  expect(await keepRuns(figureNode(), { settings: 'lab.v=1&lab.depths=8', code: null }, runs)).toBeNull();
  const all = await kept();
  expect(all.map(({ experiment, ending, iterations }) => [experiment.seed, ending, iterations]).toSorted()).toEqual([
    [1, 'done', 25],
    [3, 'stopped', 4],
  ]);
  expect(all[0]).toMatchObject({ figure: 'degradation-lab', settings: 'lab.v=1&lab.depths=8', backend: 'wasm' });
  // What the reader deletes meanwhile does not come back.
  await deleteFromLedger('all');
  await keepRuns(figureNode(), { settings: 'lab.v=1', code: null }, runs);
  expect(await kept()).toEqual([]);
});

test('a run that diverged in its first iteration is kept, though it has recorded nothing, and can be read again', async () => {
  await keepRuns(figureNode(), madeOf, [progress('diverged', 1, 0), progress('failed', 2, 0)]);
  const all = await kept();
  expect(all.map(({ experiment, ending, iterations }) => [experiment.seed, ending, iterations])).toEqual([
    [1, 'diverged', 0],
  ]);
  expect(all[0]).toMatchObject({ trainingError: null, testError: null });
  const read = await readFromLedger([all[0]!.id]);
  expect(read).toMatchObject({ type: 'done', value: [{ ending: 'diverged', run: { records: [], evaluation: null } }] });
});

test('the figure shows the way to the lab once something is kept, and once only', async () => {
  const figure = figureNode();
  await keepRuns(figure, madeOf, [progress('running', 1, 3)]);
  expect(figure.querySelector('a')).toBeNull();
  for (const seed of [1, 2]) await keepRuns(figure, madeOf, [progress('done', seed)]);
  expect([...figure.querySelectorAll('a')].map(({ textContent }) => textContent)).toEqual([words.way]);
});

test('a figure whose runs cannot be kept says so', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const figure = figureNode();
  expect(await keepRuns(figure, madeOf, [progress('done')])).toBe(words.notKept.unavailable);
  expect(figure.querySelector('a')).toBeNull();
});

test('what keeps runs is loaded when the first has ended, and asked again only when another has', async () => {
  const keep = vi.fn(async () => 'There is no room.');
  const load = vi.fn(async () => keep);
  const onNotice = vi.fn();
  const keeper = new RunKeeper(figureNode(), onNotice, load);
  const follow = (...statuses: RunStatus[]) =>
    keeper.follow(
      statuses.map((one) => progress(one)),
      () => madeOf,
    );
  await follow('running', 'queued');
  expect(load).not.toHaveBeenCalled();
  for (const second of ['running', 'running', 'done', 'done'] as const) await follow('done', second);
  expect(keep).toHaveBeenCalledTimes(2);
  expect(keeper.notices).toEqual(['There is no room.']);
  expect(onNotice).toHaveBeenCalledTimes(1);
});

test('where the code for it does not come, nothing is said', async () => {
  const keeper = new RunKeeper(figureNode(), vi.fn(), () => Promise.reject(new Error('404')));
  await keeper.follow([progress('done')], () => madeOf);
  expect(keeper.notices).toEqual([]);
});
