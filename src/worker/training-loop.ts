import type { RunEvent } from '../engine/train-to-the-end.ts';
import type { Gate } from './gate.ts';
import type { Reporter } from './reporter.ts';

export interface TrainingLoop {
  readonly events: AsyncIterable<RunEvent>;
  /** Iterations of the experiment. After the last one nothing waits: evaluation is not an iteration. */
  readonly iterations: number;
  readonly gate: Gate;
  readonly reporter: Reporter;
  readonly now: () => number;
  /** Resolves in a new task, so that waiting messages are read. */
  readonly nextTask: () => Promise<void>;
  /** WebGL draw calls made so far. */
  readonly draws: () => number;
}

/**
 * Trains to the end and reports all that happens, waiting at the gate before every iteration; records that were read
 * together pass it together. Throws what training throws.
 */
export async function runTrainingLoop({
  events,
  iterations,
  gate,
  reporter,
  now,
  nextTask,
  draws,
}: TrainingLoop): Promise<void> {
  const turn = async () => {
    await nextTask();
    if (gate.closed) reporter.flush();
    await gate.pass();
    return now();
  };
  let startedAt = await turn();
  /** Of each of the records that are read together. */
  let milliseconds: number | undefined;
  for await (const event of events) {
    switch (event.type) {
      case 'iteration':
        milliseconds ??= (now() - startedAt) / (event.following + 1);
        reporter.record(event.record, milliseconds);
        if (event.following > 0) break;
        milliseconds = undefined;
        if (event.record.iteration < iterations) startedAt = await turn();
        break;
      case 'measurement':
        reporter.measurement(event.measurement);
        startedAt += event.milliseconds;
        break;
      case 'moved':
        reporter.moved(event.move);
        // After the last iteration nothing has waited, but one that is made again does.
        startedAt = event.move.leftAfter === iterations ? await turn() : now();
        break;
      case 'unchecked':
      case 'checkpoint':
      case 'evaluation':
      case 'trained':
        reporter.report(event);
        break;
      case 'diverged':
        // Leaving the loop ends the generator, which frees its tensors.
        return reporter.report(event);
    }
  }
  reporter.report({ type: 'done', draws: draws() });
}
