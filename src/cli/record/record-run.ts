import { cpus } from 'node:os';
import { nodeAssets } from '../../engine/assets.node.ts';
import { useBackend } from '../../engine/backends.ts';
import { trainedStart } from '../../engine/edited-start.ts';
import { nudgedStart } from '../../engine/nudged-start.ts';
import type { RunOptions } from '../../engine/recording.ts';
import { train } from '../../engine/train.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import type { Measurement } from '../../experiment/measurements.ts';
import type { Evaluation, IterationRecord, RecordedRun } from '../../experiment/records.ts';
import { upperMedian } from '../../experiment/upper-median.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { readDataSet } from '../../data/read-data-set.node.ts';
import { processorName } from '../processor-name.ts';

/** For example "AMD EPYC, 2 cores". */
function machine(): string {
  return `${processorName()}, ${cpus().length} cores`;
}

/** Trains one experiment in this thread on the WASM backend, and says how it was obtained. */
export async function recordRun(
  experiment: Experiment,
  command: string,
  { onIteration = () => {}, instruments = [], nudged = false, onTrained }: RunOptions = {},
): Promise<RecordedRun> {
  await useBackend('wasm', nodeAssets());
  const data = await readDataSet(experiment.data);
  const records: IterationRecord[] = [];
  const measurements: Measurement[] = [];
  const times: number[] = [];
  let evaluation: Evaluation | null = null;
  const checkpoints = onTrained && { every: experiment.training.iterations, onCheckpoint: onTrained };
  const begin = await trainedStart(experiment, data);
  const from = nudged ? nudgedStart(experiment, begin) : begin;
  const options = { instruments, checkpoints, from };
  let start = performance.now();
  for await (const event of train(experiment, data, options)) {
    if (event.type === 'measurement') {
      measurements.push(event.measurement);
      start += event.milliseconds;
      continue;
    }
    if (event.type === 'iteration') {
      times.push(performance.now() - start);
      records.push(event.record);
      onIteration(event.record);
    } else if (event.type === 'evaluation') evaluation = event.evaluation;
    start = performance.now();
  }
  const provenance = {
    engineVersion: manifest.version,
    backend: 'wasm' as const,
    date: new Date().toISOString().slice(0, 10),
    machine: machine(),
    command,
    millisecondsPerIteration: Math.round((upperMedian(times) ?? 0) * 10) / 10,
  };
  return { experiment, records, measurements, evaluation, provenance };
}
