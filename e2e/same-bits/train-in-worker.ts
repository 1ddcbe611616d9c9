import type { TrainedValues } from '../../src/engine/checkpoint.ts';
import type { Experiment } from '../../src/experiment/experiment.ts';
import type { Evaluation, IterationRecord } from '../../src/experiment/records.ts';
import type { TrainingReport, TrainingRequest } from '../../src/worker/protocol.ts';
import type { Outcome } from './outcome.ts';
import type { PackedDataSet } from './small-data.ts';

export interface WorkerOrder {
  /** Address of the built training script. */
  readonly script: string;
  /** Addresses of the engine's WebAssembly modules. */
  readonly modules: { readonly tfjsWasm: string; readonly kernelsWasm: string };
  readonly experiment: Experiment;
  readonly data: PackedDataSet;
}

/**
 * Runs in a page of the built site, and reaches nothing outside itself: trains in a worker as the figures do, first what the
 * experiment starts from, each in a worker of its own.
 */
export async function trainInWorker({ script, modules, experiment, data }: WorkerOrder): Promise<Outcome> {
  const bytesOf = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const unpack = ({ count, images, labels }: PackedDataSet['training']) => {
    return { count, images: bytesOf(images), labels: bytesOf(labels) };
  };
  const fetchBytes = async (url: string) => new Uint8Array(await (await fetch(url)).arrayBuffer());
  const assets = { tfjsWasm: await fetchBytes(modules.tfjsWasm), kernelsWasm: await fetchBytes(modules.kernelsWasm) };
  const unpacked = { ...data, training: unpack(data.training), test: unpack(data.test) };

  const trainOne = async (own: Experiment, end: TrainedValues | undefined) => {
    const worker = new Worker(script, { type: 'module' });
    const records: IterationRecord[] = [];
    let evaluation: Evaluation | null = null;
    let trained: TrainedValues | undefined;
    try {
      await new Promise<void>((done, failed) => {
        worker.onerror = ({ message }) => failed(new Error(`the worker failed: ${message}`));
        worker.onmessage = ({ data: report }: MessageEvent<TrainingReport>) => {
          if (report.type === 'ready' && report.backend !== 'wasm') failed(new Error(JSON.stringify(report)));
          if (report.type === 'iterations') records.push(...report.records);
          if (report.type === 'evaluation') evaluation = report.evaluation;
          if (report.type === 'trained') trained = report.trained;
          if (report.type === 'done') done();
          if (report.type === 'failed') failed(new Error(JSON.stringify(report.failure)));
          if (report.type === 'diverged') failed(new Error(`diverged at iteration ${report.iteration}`));
        };
        worker.postMessage({
          type: 'start',
          experiment: own,
          data: unpacked,
          assets,
          end,
          backend: 'wasm',
          atOnce: 1,
          keep: own !== experiment,
        } satisfies TrainingRequest);
      });
    } finally {
      worker.terminate();
    }
    return { outcome: { records, evaluation }, trained };
  };
  const endOf = async ({ start }: Experiment): Promise<TrainedValues | undefined> =>
    start && (await trainOne(start.experiment, await endOf(start.experiment))).trained;

  return (await trainOne(experiment, await endOf(experiment))).outcome;
}
