import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { initialParameters, initialRunningStatistics } from '../engine/parameters.ts';
import type { UnfinishedRun } from '../engine/unfinished-run.ts';
import { defaultExperiment } from '../experiment/defaults.ts';
import { experimentKey } from '../experiment/experiment-key.ts';
import { networkOf } from '../experiment/experiment-network.ts';
import type { Experiment } from '../experiment/experiment.ts';
import '../experiment/provide-written.ts';
import { written, writtenBlocks } from '../networks/fixtures/written-blocks.ts';
import { formatWrittenBlocks } from '../networks/written/written-text.ts';
import { databaseName } from './database.ts';
import { deleteRuns, findRun, keepRun, listRuns } from './run-store.ts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => void vi.unstubAllGlobals());

const nothing = { type: 'done', value: undefined } as const;

const experimentOf = (seed: number): Experiment => ({
  ...defaultExperiment,
  network: { ...defaultExperiment.network, depth: 8 },
  seed,
});

/** What a run of an experiment might have got to. */
function runAt(iteration: number, experiment: Experiment): UnfinishedRun {
  const spec = networkOf(experiment);
  const parameters = initialParameters(spec, experiment.seed);
  const runningStatistics = initialRunningStatistics(spec);
  return {
    checkpoint: { iteration, parameters, runningStatistics, velocities: parameters },
    records: Array.from({ length: iteration }, (_, made) => ({
      iteration: made + 1,
      trainingLoss: Math.fround(2.3 / (made + 1)),
      trainingError: 32 / 64,
    })),
    measurements: [{ type: 'share-error', iteration: 1, share: { set: 'test', images: 2000 }, error: 0.25 }],
  };
}

const keep = (seed: number, iteration: number) =>
  keepRun(experimentOf(seed), runAt(iteration, experimentOf(seed)), { now: () => 1000 + seed });

/** Changes what lies under the key of an experiment behind the store's back. */
async function tamper(shelf: 'runs' | 'states', seed: number, change: (stored: never) => unknown) {
  const database = await openDB(databaseName);
  const key = experimentKey(experimentOf(seed));
  await database.put(shelf, change((await database.get(shelf, key)) as never), key);
  database.close();
}

test('a run of written blocks comes back as it was kept', async () => {
  const { network, ...others } = experimentOf(7);
  const text = formatWrittenBlocks(writtenBlocks(network.filters, written.tangled));
  const experiment = { ...others, network: { ...network, written: text } };
  const own = runAt(3, experiment);
  expect(await keepRun(experiment, own)).toEqual(nothing);
  expect(await findRun(experiment)).toEqual({ type: 'done', value: own });
});

test('a run comes back as it was kept, number for number', async () => {
  expect(await keep(7, 3)).toEqual(nothing);
  const own = runAt(3, experimentOf(7));
  expect(await findRun(experimentOf(7))).toEqual({ type: 'done', value: own });
  expect(await findRun(experimentOf(8))).toEqual({ type: 'done', value: null });
  const { parameters, runningStatistics } = own.checkpoint;
  const values = [...parameters.values(), ...parameters.values(), ...runningStatistics.values()];
  const bytes = 4 * values.reduce((sum, { values: { length } }) => sum + length, 0);
  const kept = { key: experimentKey(experimentOf(7)), experiment: experimentOf(7), iteration: 3, savedAt: 1007, bytes };
  expect(await listRuns()).toEqual({ type: 'done', value: { runs: [kept], damaged: 0 } });
});

test('a later state takes the place of an earlier one, and others stay', async () => {
  await keep(1, 2);
  await keep(2, 2);
  await keep(1, 5);
  expect(await listRuns()).toMatchObject({ value: { runs: [{ iteration: 2 }, { iteration: 5 }] } });
  await deleteRuns([experimentKey(experimentOf(1))]);
  expect(await listRuns()).toMatchObject({ value: { runs: [{ savedAt: 1002 }] } });
  expect(await findRun(experimentOf(1))).toEqual({ type: 'done', value: null });
});

interface Stored {
  readonly parameters: readonly unknown[];
  readonly velocities: readonly { readonly values: ArrayBuffer }[];
  readonly trainingLoss: readonly number[];
  readonly wrongImages: readonly number[];
}

test.each<[string, (stored: Stored) => unknown]>([
  ['is gone', () => undefined],
  ['is of another iteration', (stored) => ({ ...stored, iteration: 4 })],
  [
    'lacks an iteration',
    (stored) => ({ ...stored, trainingLoss: stored.trainingLoss.slice(1), wrongImages: stored.wrongImages.slice(1) }),
  ],
  ['lacks parameters', (stored) => ({ ...stored, parameters: stored.parameters.slice(1) })],
  [
    'has velocities that are no numbers',
    (stored) => ({
      ...stored,
      velocities: stored.velocities.map((own) => ({
        ...own,
        values: new Float32Array(own.values.byteLength / 4).fill(NaN).buffer,
      })),
    }),
  ],
])('a run whose state %s is refused, and the reader is told', async (_, change) => {
  await keep(1, 3);
  await tamper('states', 1, change);
  expect(await findRun(experimentOf(1))).toMatchObject({ type: 'failed', problem: 'damaged' });
});

test('a record that is no run is counted, and goes with all', async () => {
  await keep(1, 3);
  await keep(2, 3);
  await tamper('runs', 1, () => '<img src=x onerror=alert(1)>');
  expect(await listRuns()).toMatchObject({ value: { runs: [{ savedAt: 1002 }], damaged: 1 } });
  await deleteRuns('all');
  expect(await listRuns()).toEqual({ type: 'done', value: { runs: [], damaged: 0 } });
});
