import type { TrainingReport, TrainingRequest } from '../protocol.ts';
import { ScriptedPort } from './scripted-port.ts';

/** A training worker that does what a test says. */
export class ScriptedWorker extends ScriptedPort<TrainingRequest, TrainingReport> {
  /** What it was told. */
  get requests(): readonly TrainingRequest['type'][] {
    return this.sent.map(({ type }) => type);
  }
}

/** Reports of some iterations, one at a time. */
export function iterationReport(iteration: number, milliseconds = 10): TrainingReport {
  const record = { iteration, trainingLoss: 2 / iteration, trainingError: 0.5 };
  return { type: 'iterations', records: [record], millisecondsPerIteration: milliseconds };
}

export const readyReport: TrainingReport = { type: 'ready', backend: 'wasm', refused: [], probe: null };
export const doneReport: TrainingReport = { type: 'done', draws: 0 };
