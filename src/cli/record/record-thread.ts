import { parentPort, workerData } from 'node:worker_threads';
import { recordRun } from './record-run.ts';
import type { RecordingMessage, RecordingTask } from './recording-message.ts';

const { experiment, command, instruments, nudged } = workerData as RecordingTask;
const report = (message: RecordingMessage) => parentPort?.postMessage(message);
const run = await recordRun(experiment, command, {
  instruments,
  nudged,
  onIteration: () => report({ type: 'iteration' }),
});
report({ type: 'done', run });
