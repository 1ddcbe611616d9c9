import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { initialParameters, initialRunningStatistics } from '../../engine/parameters.ts';
import { networkOf } from '../../experiment/experiment-network.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { longExperiment } from '../../experiment/long-training.ts';
import { parseRunsLink } from '../../live-figure/drawn-runs/runs-link.ts';
import { linkedTwins } from '../../live-figure/kept-networks/twins-link.ts';
import { asStored } from '../../store/ledger-entry.ts';
import type { LedgerEntry } from '../../store/ledger-entry.ts';
import { ledgerRun } from '../../store/ledger-run.fixture.ts';
import { deleteTrained, keepTrained } from '../../store/network-store.ts';
import { waysOf } from './ways-of-runs.ts';

const places = {
  'degradation-lab': { name: 'Figure 1 of Introduction', address: '/introduction/#figure-1-title' },
  lesion: { name: 'Figure 1 of Afterword', address: '/afterword/#figure-1-title' },
  'loss-landscape': { name: 'Figure 4 of Afterword', address: '/afterword/#figure-4-title' },
};

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('document', parseHTML('<html></html>').document);
});
afterEach(() => vi.unstubAllGlobals());

let id = 0;
const entryOf = (given: Parameters<typeof ledgerRun>[0]): LedgerEntry => {
  return { ...asStored(ledgerRun(given)).entry, id: ++id };
};
const ways = async (...entries: readonly LedgerEntry[]) =>
  (await waysOf(entries, places)).map((item) => ({
    text: item.textContent,
    links: [...item.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
  }));

function learn(experiment: Experiment) {
  const spec = networkOf(experiment);
  const values = { parameters: initialParameters(spec, 1), runningStatistics: initialRunningStatistics(spec) };
  const { iterations } = experiment.training;
  return keepTrained({ experiment, trainingError: 0.5, testError: 0.25 }, { iteration: iterations, ...values });
}

test('runs lead to the figure that draws them, with their marks and names', async () => {
  const entries = [entryOf({ residual: false }), entryOf({ name: 'mine' })];
  const [way, ...others] = await ways(...entries);
  expect(others).toEqual([]);
  expect(way?.text).toBe('Draw in Figure 1 of Introduction');
  const [path, hash = ''] = way?.links[0]?.split('#') ?? [];
  expect(path).toBe('/introduction/');
  expect(parseRunsLink('lab', hash).map(({ digest }) => digest)).toEqual(entries.map(({ digest }) => digest));
  expect(parseRunsLink('lab', hash)[1]?.name).toBe('mine');
});

test('a run that the figure cannot draw is left out, and it is told why', async () => {
  const other = entryOf({ written: '8 8 1: input' });
  const [some] = await ways(entryOf({}), other);
  expect(some?.text).toMatch(/^Draw in .* is left out: its blocks are of your own code\.$/);
  expect(parseRunsLink('lab', some?.links[0]?.split('#')[1] ?? '')).toHaveLength(1);
  const [none] = await ways(other, other, other);
  expect(none?.links).toEqual([]);
  expect(none?.text).toMatch(/^Figure 1 of Introduction can draw none of them\. .* So are 2 more\.$/);
});

test('a long training leads to the figure of long trainings, and other runs are told nothing of that figure', async () => {
  const long = entryOf({});
  const training = longExperiment({ depth: 8, residual: true }, 0.03, 1).training;
  const entry = { ...long, experiment: { ...long.experiment, training }, iterations: 40, ending: 'stopped' as const };
  const { 'degradation-lab': lab } = places;
  const both = {
    'degradation-lab': lab,
    'trained-to-the-end': { name: 'Figure 2', address: '/cifar-10/#figure-2-title' },
  };
  const textsOf = async (own: LedgerEntry) => (await waysOf([own], both)).map((item) => item.textContent);
  const [inLab, inLong, ...others] = await textsOf(entry);
  expect(others).toEqual([]);
  expect(inLab).toMatch(/^Figure 1 of Introduction can draw none of them\./);
  expect(inLong).toBe('Draw in Figure 2');
  expect(await textsOf(long)).toEqual(['Draw in Figure 1 of Introduction']);
});

test('twins whose networks are kept lead to the figures that ask them, whichever of them is selected', async () => {
  const [plain, residual] = [entryOf({ residual: false }), entryOf({})];
  await learn(plain.experiment);
  expect((await ways(plain))[1]?.text).toBe(
    'What plain-8, seed 1, iterations 25 has learnt is kept, but not what its twin has. They can be asked only together.',
  );
  await learn(residual.experiment);
  const [, way, ...others] = await ways(plain);
  expect(others).toEqual([]);
  const [lesion = '', landscape = ''] = way?.links ?? [];
  expect((await linkedTwins('lesion', lesion.split('#')[1]!))?.kept.residual.experiment).toEqual(residual.experiment);
  expect(await linkedTwins('landscape', landscape.split('#')[1]!)).not.toBeNull();
  await deleteTrained('all');
  expect(await linkedTwins('lesion', lesion.split('#')[1]!)).toBeNull();
  expect(await ways(plain)).toHaveLength(1);
});

test('networks that saw images of the reader’s own lead to no figure that asks them, whose images are others', async () => {
  const { data } = entryOf({}).experiment;
  const images = { trainingImages: 250, testImages: 50, fingerprint: '0'.repeat(32) };
  const own = { name: 'own', side: data.side, channels: 1, classes: 10, ...images } as const;
  const entries = [entryOf({ residual: false }), entryOf({})].map((entry) => {
    return { ...entry, experiment: { ...entry.experiment, data: own } };
  });
  await learn(entries[0]!.experiment);
  expect(await ways(...entries)).toHaveLength(1);
  await learn(entries[1]!.experiment);
  expect(await ways(...entries)).toHaveLength(1);
});
