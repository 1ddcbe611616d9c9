import { parentPort, workerData } from 'node:worker_threads';
import { recordRun } from './record-run.ts';
import { resumeFrom } from './unfinished-run.ts';
import type { RecordingMessage, RecordingTask } from './recording-message.ts';

const { experiment, command, instruments, nudged, unfinished } = workerData as RecordingTask;
const report = (message: RecordingMessage) => parentPort?.postMessage(message);
const options = { instruments, nudged, onIteration: () => report({ type: 'iteration' }) };
const run = await recordRun(experiment, command, options, unfinished === undefined ? {} : resumeFrom(unfinished));
report({ type: 'done', run });
