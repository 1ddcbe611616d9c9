import type { TrainingReport, TrainingRequest } from '../protocol.ts';
import type { TrainingWorker } from '../training-run.ts';

/** A worker that does what a test says, and remembers what it was told. */
export class ScriptedWorker implements TrainingWorker {
  onmessage: TrainingWorker['onmessage'] = null;
  onerror: TrainingWorker['onerror'] = null;
  onmessageerror: TrainingWorker['onmessageerror'] = null;
  readonly requests: TrainingRequest['type'][] = [];
  terminated = false;

  postMessage({ type }: TrainingRequest): void {
    this.requests.push(type);
  }

  terminate(): void {
    this.terminated = true;
  }

  /** Also after it was terminated: a message may be on its way then. */
  says(...reports: readonly TrainingReport[]): void {
    for (const data of reports) this.onmessage?.(new MessageEvent('message', { data }));
  }

  /** An error that nobody caught in it; without a message when its script did not load. */
  breaks(message?: string): Event {
    const event = Object.assign(new Event('error', { cancelable: true }), message === undefined ? {} : { message });
    this.onerror?.(event as ErrorEvent);
    return event;
  }
}

/** Reports of some iterations, one at a time. */
export function iterationReport(iteration: number, milliseconds = 10): TrainingReport {
  const record = { iteration, trainingLoss: 2 / iteration, trainingError: 0.5 };
  return { type: 'iterations', records: [record], millisecondsPerIteration: milliseconds };
}

export const readyReport: TrainingReport = { type: 'ready', backend: 'wasm', notice: null, probe: null };
export const doneReport: TrainingReport = { type: 'done', draws: 0 };
