import { loadDataSet } from '../src/data/load-data-set.ts';
import type { Backend } from '../src/engine/backends.ts';
import type { TrainedValues } from '../src/engine/checkpoint.ts';
import { defaultExperiment } from '../src/experiment/defaults.ts';
import type { Question } from '../src/experiment/questions.ts';
import { departures } from '../src/worker/departures.ts';
import type { TrainingFiles } from '../src/worker/page-files.ts';
import { watchPage } from '../src/worker/page-lifecycle.ts';
import type { RunProgress } from '../src/worker/run-progress.ts';
import { startWorker } from '../src/worker/start-worker.ts';
import { heldNetworks } from '../src/worker/sweep-dependencies.ts';
import { TrainedNetwork } from '../src/worker/trained-network.ts';
import type { Answer, TrainedNetworkState } from '../src/worker/trained-network.ts';
import { TrainingRun } from '../src/worker/training-run.ts';
import { fetchModules } from './bench/trainers/binaries.ts';

// Runs in a page: the site's own workers, driven by what the site's figures drive them with.

declare global {
  /** Trains a small network with the script at an address, and keeps what it has learnt. */
  var trainAndKeep: (script: string) => Promise<RunProgress>;
  /** Holds that network; resolves once it is held, or has failed. */
  var holdTrained: (script: string, backend: Backend | 'auto') => Promise<TrainedNetworkState>;
  var askHeld: (question: Question) => Promise<{ readonly answer: Answer; readonly state: TrainedNetworkState }>;
  var releaseHeld: () => TrainedNetworkState;
}

const { network, training, ...rest } = defaultExperiment;
const experiment = { ...rest, network: { ...network, depth: 8 }, training: { ...training, iterations: 20 } };

async function loadFiles(): Promise<TrainingFiles> {
  const { test, ...whole } = await loadDataSet({ name: 'fashion-mnist', side: 14 }, { baseUrl: '../data/' });
  // Few images for testing: plain JavaScript is asked, too.
  const data = { ...whole, test: { ...test, count: 100 } };
  const assets = await fetchModules({ tfjsWasm: 'tfjs.wasm', kernelsWasm: 'kernels.wasm' });
  return { data: new Map([['fashion-mnist-14', data]]), assets };
}

const now = () => performance.now();

let values: TrainedValues;

globalThis.trainAndKeep = async (script) => {
  const { data, assets } = await loadFiles();
  return new Promise((resolve) => {
    const onChange = (progress: RunProgress) => {
      if (progress.status === 'done' || progress.status === 'failed') resolve(progress);
    };
    const onTrained = (_: RunProgress, trained: TrainedValues) => void (values = trained);
    const dependencies = { startWorker: () => startWorker(script), departures, now };
    const run = new TrainingRun(experiment, onChange, dependencies, { onTrained });
    run.start({ data: data.get('fashion-mnist-14')!, assets }, { backend: 'wasm', probe: null, substitution: null }, 1);
  });
};

let held: TrainedNetwork;

globalThis.holdTrained = (script, backend) =>
  new Promise((resolve) => {
    const onChange = (state: TrainedNetworkState) => {
      if (state.status === 'held' || state.status === 'failed') resolve(state);
    };
    held = new TrainedNetwork(onChange, {
      loadFiles,
      startWorker: () => startWorker(script),
      ...{ departures, now, watchPage, heldNetworks },
    });
    held.hold(experiment, values, backend);
  });

globalThis.askHeld = async (question) => {
  const answer = await held.ask(question);
  return { answer, state: held.state };
};

globalThis.releaseHeld = () => {
  held.release();
  return held.state;
};
