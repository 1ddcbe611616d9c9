import { departures } from '../../../worker/departures.ts';
import { startWorker } from '../../../worker/start-worker.ts';
import { WatchedWorker } from '../../../worker/watched-worker.ts';
import type { WorkerFailure } from '../../../worker/watched-worker.ts';
import script from './read-data.worker.ts?worker&url';
import type { ReadingReport, ReadingRequest } from './reading-protocol.ts';

/** What has become of a reading. */
export type ReadingOutcome =
  Exclude<ReadingReport, { type: 'heartbeat' }> | { readonly type: 'worker-failed'; readonly failure: WorkerFailure };

/** Silence that is borne (ms): a phone may count the pixels of a large file for so long. */
const patience = 60_000;

/** Reads files in a worker of its own, one reading at a time. */
export class DataReading {
  readonly #onOutcome: (outcome: ReadingOutcome) => void;
  #worker: WatchedWorker<ReadingRequest, ReadingReport> | null = null;

  constructor(onOutcome: (outcome: ReadingOutcome) => void) {
    this.#onOutcome = onOutcome;
  }

  get isBusy(): boolean {
    return this.#worker !== null;
  }

  start(request: ReadingRequest): void {
    this.stop();
    this.#worker = new WatchedWorker<ReadingRequest, ReadingReport>({
      startWorker: () => startWorker(new URL(script, import.meta.url).href),
      departures,
      now: () => performance.now(),
      onReport: (report) => this.#receive(report),
      onFailure: (failure) => {
        this.#worker = null;
        this.#onOutcome({ type: 'worker-failed', failure });
      },
      patience: () => patience,
    });
    this.#worker.start(request);
  }

  /** Ends it at once; nothing of what was read stays. */
  stop(): void {
    this.#worker?.end({ busy: true });
    this.#worker = null;
  }

  #receive(report: ReadingReport): void {
    if (report.type === 'heartbeat') return;
    if (report.type !== 'progress') {
      this.#worker?.end({ busy: false });
      this.#worker = null;
    }
    this.#onOutcome(report);
  }
}
