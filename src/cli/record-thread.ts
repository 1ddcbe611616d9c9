import { parentPort, workerData } from 'node:worker_threads';
import type { Experiment } from '../experiment/experiment.ts';
import { recordRun } from './record-run.ts';
import type { RecordingMessage } from './recording-message.ts';

const { experiment, command } = workerData as { experiment: Experiment; command: string };
const report = (message: RecordingMessage) => parentPort?.postMessage(message);
const run = await recordRun(experiment, command, () => report({ type: 'iteration' }));
report({ type: 'done', run });
