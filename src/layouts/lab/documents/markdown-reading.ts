import { documentsStrings as words } from '../../../i18n/documents.ts';
import { departures } from '../../../worker/departures.ts';
import { startWorker } from '../../../worker/start-worker.ts';
import { WatchedWorker } from '../../../worker/watched-worker.ts';
import type { WorkerFailure } from '../../../worker/watched-worker.ts';
import type { WorkerPort } from '../../../worker/worker-port.ts';
import type { MarkdownReport, MarkdownRequest, MarkdownTree } from './markdown-protocol.ts';
import script from './read-markdown.worker.ts?worker&url';

/** A text that takes longer is given up (ms); a document of any honest length takes a tenth of it on a phone. */
export const readingPatience = 3000;

interface Reading {
  readonly text: string;
  readonly tree: Promise<MarkdownTree>;
  readonly resolve: (tree: MarkdownTree) => void;
  readonly reject: (error: Error) => void;
}

function readingOf(text: string): Reading {
  const { promise: tree, resolve, reject } = Promise.withResolvers<MarkdownTree>();
  return { text, tree, resolve, reject };
}

function reasonOf(failure: WorkerFailure): string {
  if (failure.type === 'threw') return failure.reason;
  return failure.type === 'silent' && failure.loaded ? words.tooSlow(readingPatience / 1000) : words.notLoaded;
}

/** Reads Markdown in a worker, one text after the other; it starts with the first and stays for the next. */
export class MarkdownReading {
  readonly #start: () => WorkerPort<MarkdownRequest, MarkdownReport>;
  #worker: WatchedWorker<MarkdownRequest, MarkdownReport> | null = null;
  /** The first is being read. */
  #readings: readonly Reading[] = [];

  constructor(start = () => startWorker<MarkdownRequest, MarkdownReport>(new URL(script, import.meta.url).href)) {
    this.#start = start;
  }

  /** Rejects with a clause for the reader. */
  read(text: string): Promise<MarkdownTree> {
    const same = this.#readings.find((reading) => reading.text === text);
    if (same) return same.tree;
    const reading = readingOf(text);
    this.#readings = [...this.#readings, reading];
    if (this.#readings.length === 1) this.#ask(text);
    return reading.tree;
  }

  /** Ends the worker; the next text starts another. */
  end(): void {
    this.#worker?.end({ busy: this.#readings.length > 0 });
    this.#worker = null;
    for (const { reject } of this.#readings) reject(new Error(words.notLoaded));
    this.#readings = [];
  }

  #ask(text: string): void {
    if (this.#worker) {
      this.#worker.expect(true);
      this.#worker.post({ text });
      return;
    }
    this.#worker = new WatchedWorker<MarkdownRequest, MarkdownReport>({
      startWorker: this.#start,
      departures,
      now: () => performance.now(),
      onReport: (report) => this.#receive(report),
      onFailure: (failure) => {
        this.#worker = null;
        this.#ended(({ reject }) => reject(new Error(reasonOf(failure))));
      },
      patience: () => readingPatience,
      // A text that was slow to read says nothing of the next.
      paced: () => false,
    });
    this.#worker.start({ text });
  }

  #receive(report: MarkdownReport): void {
    if (report.type === 'heartbeat') return;
    this.#worker?.expect(false);
    this.#ended(({ resolve, reject }) =>
      report.type === 'read' ? resolve(report.tree) : reject(new Error(report.reason)),
    );
  }

  #ended(settle: (reading: Reading) => void): void {
    const [done, ...others] = this.#readings;
    this.#readings = others;
    if (done) settle(done);
    if (others[0]) this.#ask(others[0].text);
  }
}
