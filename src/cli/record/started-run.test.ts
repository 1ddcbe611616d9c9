import { expect, test } from 'vitest';
import { readDataSet } from '../../data/read-data-set.node.ts';
import { nodeAssets } from '../../engine/assets.node.ts';
import type { TrainedValues } from '../../engine/checkpoint.ts';
import type { Edit } from '../../experiment/edits.ts';
import { experimentKey } from '../../experiment/experiment-key.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { EngineWorker } from '../../worker/fakes/engine-worker.ts';
import { experimentOf, startedFrom } from '../../worker/fakes/experiments.ts';
import { FakePage } from '../../worker/fakes/fake-page.ts';
import { Starts } from '../../worker/starts.ts';
import { Sweep } from '../../worker/sweep.ts';
import type { SweepOptions, SweepState } from '../../worker/sweep.ts';
import { recordRun } from './record-run.ts';

// What the page trains that starts from another's end, against what the recorder makes of it.

const first = experimentOf(8, { iterations: 6 });
const edits: readonly Edit[] = [
  { kind: 'identity-blocks-inserted', after: 1, count: 1 },
  { kind: 'weights-shaken', blocks: [0], sigma: 0.1, seed: 5 },
  { kind: 'batch-norm-remeasured', batches: 2 },
];
const second = startedFrom(first, edits);
const third = startedFrom(second, [{ kind: 'block-left-out', block: 0 }], 3);

/** Trains in a page to the end; `workers` are those that it has started. */
async function trainInPage(experiments: readonly Experiment[], options: Omit<SweepOptions, 'backend'> = {}) {
  const data = await readDataSet({ name: 'fashion-mnist', side: 14 });
  const workers: EngineWorker[] = [];
  const { dependencies } = new FakePage();
  const state = await new Promise<SweepState>((resolve) => {
    const sweep = new Sweep((now) => (now.status === 'done' || now.status === 'failed') && resolve(now), {
      ...dependencies,
      loadFiles: async () => ({ data: new Map([['fashion-mnist-14', data]]), assets: nodeAssets() }),
      startWorker: () => {
        const worker = new EngineWorker();
        workers.push(worker);
        return worker;
      },
      // One after the other: they share a thread here, and so a backend's kernels.
      device: () => ({ cores: 1, memory: undefined, phone: false }),
    });
    sweep.start(experiments, { starts: new Starts(), ...options, backend: 'wasm' });
  });
  return { ...state, workers };
}

test('a chain of starts and edits has the bits of the recorder, also from an end that is handed in', async () => {
  const recorded = await recordRun(third, 'npm run record');
  const handed = new Map<string, TrainedValues>();
  const onTrained: SweepOptions['onTrained'] = ({ experiment }, trained) =>
    void handed.set(experimentKey(experiment), trained);
  const whole = await trainInPage([third], { onTrained });
  expect(whole.failure).toBeNull();
  const [run] = whole.runs;
  expect(run?.records).toEqual(recorded.records);
  expect(run?.evaluation).toEqual(recorded.evaluation);
  const { records } = await recordRun(second, 'npm run record');
  expect(whole.starts[1]?.records).toEqual(records);
  expect(records).not.toEqual(recorded.records);

  const short = await trainInPage([third], {
    starts: new Starts(new Map([...handed].filter(([key]) => key === experimentKey(second)))),
  });
  expect(short.workers).toHaveLength(1);
  expect(short.runs[0]?.records).toEqual(recorded.records);
  expect(short.runs[0]?.evaluation).toEqual(recorded.evaluation);
});

test('an end of another number of iterations is refused with its reason, and nothing is trained from it', async () => {
  const wrong = { iteration: 5, parameters: new Map(), runningStatistics: new Map() };
  const { runs, failure } = await trainInPage([second], {
    starts: new Starts(new Map([[experimentKey(first), wrong]])),
  });
  expect(failure).toMatchObject({ type: 'threw', reason: 'invalid end: iteration 5 (want 6)' });
  expect(runs[0]?.records).toEqual([]);
});

test('a run that starts from no other sends nothing of the kind', async () => {
  const { workers } = await trainInPage([first]);
  const [request] = workers[0]!.requests;
  expect(request).toMatchObject({ type: 'start', keep: false, end: undefined });
});
