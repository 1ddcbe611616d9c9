import { cpus } from 'node:os';
import { nodeAssets } from '../engine/assets.node.ts';
import { startBackend } from '../engine/backends.ts';
import type { Checkpoint } from '../engine/checkpoint.ts';
import { measureResponses } from '../engine/measure-responses.ts';
import { nudgedStart } from '../engine/nudged-start.ts';
import { buildNetwork, train } from '../engine/train.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { Evaluation, IterationRecord, LayerResponse, RecordedRun } from '../experiment/records.ts';
import { upperMedian } from '../experiment/upper-median.ts';
import manifest from '../../package.json' with { type: 'json' };
import type { DataSet } from '../data/data-set.ts';
import { readDataSet } from '../data/read-data-set.node.ts';
import { processorName } from './processor-name.ts';

/** For example "AMD EPYC, 2 cores". */
function machine(): string {
  return `${processorName()}, ${cpus().length} cores`;
}

/** Of the trained network, on the test images. */
function responsesOf(experiment: Experiment, data: DataSet, trained: Checkpoint): readonly LayerResponse[] {
  const network = buildNetwork(experiment, data, trained);
  const responses = measureResponses(network, data, data.test);
  network.dispose();
  return responses;
}

export interface RecordingOptions {
  readonly onIteration?: (record: IterationRecord) => void;
  readonly withResponses?: boolean;
  /** Begins from weights that are moved by their last bits. */
  readonly nudged?: boolean;
  /** Given what has been learnt, after the last iteration. */
  readonly onTrained?: (trained: Checkpoint) => void;
}

/** Trains one experiment in this thread on the WASM backend, and says how it was obtained. */
export async function recordRun(
  experiment: Experiment,
  command: string,
  { onIteration = () => {}, withResponses = false, nudged = false, onTrained }: RecordingOptions = {},
): Promise<RecordedRun> {
  const { backend, notice } = await startBackend('wasm', nodeAssets());
  if (backend !== 'wasm') throw new Error(`recorded runs need the WASM backend. ${notice}`);
  const data = await readDataSet(experiment.data.side);
  const records: IterationRecord[] = [];
  const times: number[] = [];
  let evaluation: Evaluation | null = null;
  let trained: Checkpoint | undefined;
  const checkpoints = {
    every: experiment.training.iterations,
    onCheckpoint: (last: Checkpoint) => void (trained = last),
  };
  const from = nudged ? nudgedStart(experiment, data) : undefined;
  const options = withResponses || onTrained ? { checkpoints, from } : { from };
  let start = performance.now();
  for await (const event of train(experiment, data, options)) {
    if (event.type === 'iteration') {
      times.push(performance.now() - start);
      records.push(event.record);
      onIteration(event.record);
    } else if (event.type === 'evaluation') evaluation = event.evaluation;
    start = performance.now();
  }
  const provenance = {
    engineVersion: manifest.version,
    backend,
    date: new Date().toISOString().slice(0, 10),
    machine: machine(),
    command,
    millisecondsPerIteration: Math.round((upperMedian(times) ?? 0) * 10) / 10,
  };
  if (trained) onTrained?.(trained);
  const responses = trained && withResponses ? { responses: responsesOf(experiment, data, trained) } : {};
  return { experiment, records, evaluation, ...responses, provenance };
}
