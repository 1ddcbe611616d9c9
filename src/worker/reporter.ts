import type { Measurement } from '../experiment/measurements.ts';
import type { IterationRecord } from '../experiment/records.ts';
import type { Move } from '../engine/train-to-the-end.ts';
import { upperMedian } from '../experiment/upper-median.ts';
import { Outbox } from './outbox.ts';
import type { TrainingReport } from './protocol.ts';

/** Records and measurements go out at most this often, so that a fast network does not flood the page. */
const batchMilliseconds = 100;

/** Reports of a run: batches records and measurements. */
export class Reporter {
  readonly #outbox: Outbox<TrainingReport>;
  readonly #now: () => number;
  #records: IterationRecord[] = [];
  #measurements: Measurement[] = [];
  #milliseconds: number[] = [];
  #batchSentAt = -Infinity;

  constructor(send: (report: TrainingReport) => void, now: () => number) {
    this.#outbox = new Outbox<TrainingReport>(send, now);
    this.#now = now;
  }

  /** A record and the time that its iteration took. */
  record(record: IterationRecord, milliseconds: number): void {
    this.#records.push(record);
    this.#milliseconds.push(milliseconds);
    this.#flushWhenDue();
  }

  measurement(measurement: Measurement): void {
    this.#measurements.push(measurement);
    this.#flushWhenDue();
  }

  heartbeat(): void {
    this.#flushWhenDue();
    this.#outbox.heartbeat();
  }

  /** Sends the records and measurements that wait for their batch. */
  flush(): void {
    const [records, measurements] = [this.#records, this.#measurements];
    if (records.length === 0 && measurements.length === 0) return;
    [this.#records, this.#measurements] = [[], []];
    this.#batchSentAt = this.#now();
    const millisecondsPerIteration = upperMedian(this.#milliseconds) ?? 0;
    if (records.length > 0) this.#outbox.post({ type: 'iterations', records, millisecondsPerIteration });
    if (measurements.length > 0) this.#outbox.post({ type: 'measurements', measurements });
  }

  /** Sends a report, after the records and measurements before it. */
  report(report: TrainingReport): void {
    this.flush();
    this.#outbox.post(report);
  }

  /** Tells of a move, after the records before it; from now on another backend is timed. */
  moved(move: Move): void {
    this.report({ type: 'moved', move });
    this.#milliseconds = [];
  }

  #flushWhenDue(): void {
    if (this.#now() - this.#batchSentAt >= batchMilliseconds) this.flush();
  }
}
