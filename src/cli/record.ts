import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { Presets, SingleBar } from 'cli-progress';
import { nodeAssets } from '../engine/assets.node.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { experimentKey } from '../experiment/experiment-key.ts';
import { buildingBlockPlan } from '../experiment/building-block-plan.ts';
import { formatRecordedRuns, parseRecordedRuns } from '../experiment/recorded-runs.ts';
import { degradationLabPlan, layerResponsesPlan, roundingPlan } from '../experiment/recording-plan.ts';
import type { RecordingPlan } from '../experiment/recording-plan.ts';
import type { RecordedRun } from '../experiment/records.ts';
import { turnedPlan } from '../experiment/turned-plan.ts';
import { writeBlock } from './record-block.ts';
import { formatNudgedRuns } from './record-rounding.ts';
import { writeTurned } from './record-turned.ts';
import type { RecordingMessage, RecordingTask } from './recording-message.ts';
import { networkOf } from '../experiment/experiment-network.ts';
import { countMultiplyAdds } from '../networks/count-multiply-adds.ts';

// npm run record -- degradation-lab [--threads 1]
// Records a figure's runs in parallel, one thread each. Finished runs are kept in build/recordings, so that the
// program can be interrupted and called again; content/runs/<figure>.json is written when all are there. The building
// block is one short run, of which the weights are kept; the targets that are turned need no engine.

const plans: readonly RecordingPlan[] = [degradationLabPlan, layerResponsesPlan, roundingPlan];

const root = new URL('../../', import.meta.url);

/** A run is finished for these kernels only: others give other bits. */
const { kernelsWasm } = nodeAssets();

function finishedFile(figure: string, experiment: Experiment): URL {
  const name = createHash('sha256').update(experimentKey(experiment)).update(kernelsWasm).digest('hex').slice(0, 16);
  return new URL(`build/recordings/${figure}/${name}.json`, root);
}

async function readFinished(figure: string, experiment: Experiment): Promise<RecordedRun | undefined> {
  const text = await readFile(finishedFile(figure, experiment), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : parseRecordedRuns(text).runs[0];
}

function recordInThread(task: RecordingTask, onIteration: () => void): Promise<RecordedRun> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./record-thread.ts', import.meta.url), { workerData: task });
    thread.on('message', (message: RecordingMessage) => {
      switch (message.type) {
        case 'iteration':
          return onIteration();
        case 'done':
          return resolve(message.run);
      }
    });
    thread.on('error', reject);
    thread.on('exit', (code) => reject(new Error(`a recording thread ended early with code ${code}`)));
  });
}

/** Work of one iteration, so that the time left counts deep networks for what they cost. */
function workOf(experiment: Experiment): number {
  return countMultiplyAdds(networkOf(experiment)) / 1e6;
}

async function record({ figure, experiments, instruments, nudged }: RecordingPlan, threads: number): Promise<void> {
  const command = `npm run record -- ${figure}`;
  const runs = await Promise.all(experiments.map((experiment) => readFinished(figure, experiment)));
  const missing = [...experiments.keys()].filter((index) => !runs[index]);
  const bar = new SingleBar(
    { format: '{bar} {percentage} % | {done} of {all} runs | {eta_formatted} left', etaBuffer: 200 },
    Presets.shades_classic,
  );
  const total = missing.reduce(
    (sum, index) => sum + workOf(experiments[index]!) * experiments[index]!.training.iterations,
    0,
  );
  const progress = () => ({ done: runs.filter(Boolean).length, all: runs.length });
  await mkdir(new URL(`build/recordings/${figure}/`, root), { recursive: true });
  bar.start(total, 0, progress());
  const queue = missing.values();
  const worker = async () => {
    for (const index of queue) {
      const experiment = experiments[index]!;
      const task = { experiment, command, instruments, nudged };
      const run = await recordInThread(task, () => bar.increment(workOf(experiment), progress()));
      await writeFile(finishedFile(figure, experiment), formatRecordedRuns({ figure, runs: [run] }));
      runs[index] = run;
    }
  };
  await Promise.all(Array.from({ length: threads }, worker));
  bar.update(total, progress());
  bar.stop();
  const target = new URL(`content/runs/${figure}.json`, root);
  const all = runs.filter((run) => run !== undefined);
  await writeFile(target, nudged ? formatNudgedRuns(all) : formatRecordedRuns({ figure, runs: all }));
  await rm(new URL(`build/recordings/${figure}/`, root), { recursive: true });
  console.log(`wrote content/runs/${figure}.json: ${runs.length} runs`);
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { threads: { type: 'string' } } });
const [wanted] = positionals;
const plan = plans.find(({ figure }) => figure === wanted);
const threads = Number(values.threads ?? availableParallelism());
const runsFolder = new URL('content/runs/', root);
const others: Readonly<Record<string, () => Promise<void>>> = {
  [buildingBlockPlan.figure]: () => writeBlock(buildingBlockPlan, runsFolder),
  [turnedPlan.figure]: () => writeTurned(runsFolder),
};
const other = others[wanted ?? ''];
if (!plan && !other) {
  const figures = [...plans.map(({ figure }) => figure), ...Object.keys(others)];
  console.error(`unknown figure: ${wanted ?? '(none)'} (want ${figures.join(', ')})`);
  process.exit(1);
}
if (!Number.isInteger(threads) || threads < 1) {
  console.error(`invalid threads: ${values.threads} (want a whole number, at least 1)`);
  process.exit(1);
}
await (plan ? record(plan, threads) : other?.());
