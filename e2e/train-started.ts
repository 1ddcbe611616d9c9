import { loadDataSet } from '../src/data/load-data-set.ts';
import type { Backend } from '../src/engine/backends.ts';
import type { TrainedValues } from '../src/engine/checkpoint.ts';
import { defaultExperiment } from '../src/experiment/defaults.ts';
import { experimentKey } from '../src/experiment/experiment-key.ts';
import type { Experiment } from '../src/experiment/experiment.ts';
import { startWorker } from '../src/worker/start-worker.ts';
import { Starts } from '../src/worker/starts.ts';
import { Sweep } from '../src/worker/sweep.ts';
import type { SweepState } from '../src/worker/sweep.ts';
import { fetchModules } from './bench/trainers/binaries.ts';

// Runs in a page: a sweep as the figures start it, with the site's own workers, of a network that starts from another.

declare global {
  /** Trains both parts, or the second alone with the end that an earlier call has left; resolves at the end. */
  var trainStarted: (script: string, backend: Backend, fromKept: boolean) => Promise<SweepState>;
}

const { network, training, ...rest } = defaultExperiment;
const first: Experiment = { ...rest, network: { ...network, depth: 8 }, training: { ...training, iterations: 6 } };
const edits = [
  { kind: 'identity-blocks-inserted', after: 1, count: 1 },
  { kind: 'batch-norm-remeasured', batches: 1 },
] as const;
const second: Experiment = { ...first, seed: 2, start: { experiment: first, edits } };

const kept = new Map<string, TrainedValues>();

globalThis.trainStarted = async (script, backend, fromKept) => {
  const { test, ...whole } = await loadDataSet({ name: 'fashion-mnist', side: 14 }, { baseUrl: '../data/' });
  // Few images for testing: plain JavaScript and WebGL in software are asked, too.
  const data = { ...whole, test: { ...test, count: 50 }, training: { ...whole.training, count: 500 } };
  const assets = await fetchModules({ tfjsWasm: 'tfjs.wasm', kernelsWasm: 'kernels.wasm' });
  return new Promise((resolve) => {
    const onChange = (state: SweepState) => {
      if (state.status === 'done' || state.status === 'failed') resolve(state);
    };
    const sweep = new Sweep(onChange, {
      loadFiles: async () => ({ data: new Map([['fashion-mnist-14', data]]), assets }),
      startWorker: () => startWorker(script),
    });
    const onTrained = ({ experiment }: { readonly experiment: Experiment }, trained: TrainedValues) =>
      void kept.set(experimentKey(experiment), trained);
    sweep.start([second], { backend, starts: new Starts(fromKept ? kept : undefined), onTrained });
  });
};
