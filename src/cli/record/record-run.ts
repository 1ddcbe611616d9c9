import { cpus } from 'node:os';
import { nodeAssets } from '../../engine/assets.node.ts';
import { useBackend } from '../../engine/backends.ts';
import { trainedStart } from '../../engine/edited-start.ts';
import { heapBytes } from '../../engine/heap-size.ts';
import { nudgedStart } from '../../engine/nudged-start.ts';
import type { RunOptions } from '../../engine/recording.ts';
import type { Checkpoint } from '../../engine/checkpoint.ts';
import { train } from '../../engine/train.ts';
import { unfinishedRun } from '../../engine/unfinished-run.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import type { Evaluation, RecordedRun } from '../../experiment/records.ts';
import { upperMedian } from '../../experiment/upper-median.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { readDataSet } from '../../data/read-data-set.node.ts';
import { processorName } from '../processor-name.ts';
import type { ResumeOptions } from './unfinished-run.ts';

/** For example "AMD EPYC, 2 cores". */
function machine(): string {
  return `${processorName()}, ${cpus().length} cores`;
}

/** Trains one experiment in this thread on the WASM backend, and says how it was obtained. */
export async function recordRun(
  experiment: Experiment,
  command: string,
  { onIteration = () => {}, instruments = [], nudged = false, onTrained }: RunOptions = {},
  { unfinished, every = Infinity, onUnfinished = () => {} }: ResumeOptions = {},
): Promise<RecordedRun> {
  await useBackend('wasm', nodeAssets());
  const data = await readDataSet(experiment.data);
  const { iterations } = experiment.training;
  const records = [...(unfinished?.records ?? [])];
  const measurements = [...(unfinished?.measurements ?? [])];
  const times = [...(unfinished?.times ?? [])];
  for (const record of records) onIteration(record);
  let evaluation: Evaluation | null = null;
  const onCheckpoint = (checkpoint: Checkpoint) => {
    if (checkpoint.iteration === iterations) onTrained?.(checkpoint);
    else onUnfinished({ ...unfinishedRun(checkpoint, { records, measurements }), times: [...times] });
  };
  const isKept = onTrained !== undefined || Number.isFinite(every);
  const checkpoints = isKept ? { every, onCheckpoint } : undefined;
  const begin = async () => {
    const start = await trainedStart(experiment, data);
    return nudged ? nudgedStart(experiment, start) : start;
  };
  const from = unfinished?.checkpoint ?? (await begin());
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
    heapBytes: heapBytes(),
  };
  return { experiment, records, measurements, evaluation, provenance };
}
