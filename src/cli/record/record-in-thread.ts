import { Worker } from 'node:worker_threads';
import type { RecordedRun } from '../../experiment/records.ts';
import type { RecordingMessage, RecordingTask } from './recording-message.ts';

/** Records one run in a thread of its own. */
export function recordInThread(task: RecordingTask, onIteration: () => void): Promise<RecordedRun> {
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
