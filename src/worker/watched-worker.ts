import type { Departures } from './departures.ts';
import { SilenceWatch } from './silence-watch.ts';
import type { WorkerPort } from './worker-port.ts';

/** How a worker fails. */
export type WorkerFailure =
  /** Its script is missing, is no script, or may not run; or it threw before it said anything. */
  | { readonly type: 'not-loaded'; readonly reason: unknown }
  /** An error that nobody caught. */
  | { readonly type: 'threw'; readonly reason: string }
  /** A message could not be read. */
  | { readonly type: 'unreadable' }
  /** It hangs, has closed itself or, before it has said anything, does not load. */
  | { readonly type: 'silent'; readonly milliseconds: number; readonly loaded: boolean };

/** Silence that is borne until a script has loaded, in milliseconds: networks may be slow. */
const loadingPatience = 60_000;

export interface WatchedWorkerOptions<Request, Report> {
  readonly startWorker: () => WorkerPort<Request, Report>;
  readonly onReport: (report: Report) => void;
  /** Called once; the worker has been ended. */
  readonly onFailure: (failure: WorkerFailure) => void;
  /** Silence that is borne once the script has loaded, in milliseconds; asked anew at every look. */
  readonly patience: () => number;
  /** Whether the time between reports is a pace by which more silence is borne; it is none while an engine starts. */
  readonly paced?: () => boolean;
  /** Is told of the worker's end. */
  readonly departures: Departures;
  /** Milliseconds, never going back. */
  readonly now: () => number;
}

/**
 * Owns one worker from its start to its end, and notices whatever goes wrong with it: a script that does not load, an
 * error, an unreadable message, and silence while reports are due. A worker's first report says that it has loaded.
 */
export class WatchedWorker<Request, Report> {
  readonly #options: WatchedWorkerOptions<Request, Report>;
  readonly #watch: SilenceWatch;
  #port: WorkerPort<Request, Report> | undefined;
  #loaded = false;

  constructor(options: WatchedWorkerOptions<Request, Report>) {
    this.#options = options;
    this.#watch = new SilenceWatch({
      ...options,
      patience: () => (this.#loaded ? options.patience() : loadingPatience),
      onHung: (milliseconds) => this.#fail({ type: 'silent', milliseconds, loaded: this.#loaded }),
    });
  }

  /** Starts the worker with a request, whose answer is due. Where that cannot be done, `onFailure` has been called. */
  start(request: Request): void {
    try {
      this.#port = this.#listen(this.#options.startWorker());
      this.#port.postMessage(request);
      this.#watch.start();
    } catch (reason) {
      this.#fail({ type: 'not-loaded', reason });
    }
  }

  post(request: Request): void {
    this.#port?.postMessage(request);
  }

  /** Says whether reports are due: only then is silence counted. */
  expect(reportsAreDue: boolean): void {
    if (reportsAreDue && this.#port) this.#watch.start();
    else this.#watch.stop();
  }

  /** Ends the worker at once. `busy`: it may be in the middle of something, and live on until that is done. */
  end({ busy }: { readonly busy: boolean }): void {
    const port = this.#port;
    this.#port = undefined;
    this.#watch.stop();
    if (!port) return;
    port.onmessage = port.onmessageerror = port.onerror = null;
    port.terminate();
    this.#options.departures.add(port.gone(busy));
  }

  #fail(failure: WorkerFailure): void {
    this.end({ busy: failure.type === 'silent' });
    this.#options.onFailure(failure);
  }

  #listen(port: WorkerPort<Request, Report>): WorkerPort<Request, Report> {
    port.onmessage = ({ data }) => {
      this.#loaded = true;
      this.#watch.heard();
      this.#options.onReport(data);
    };
    port.onmessageerror = () => this.#fail({ type: 'unreadable' });
    port.onerror = (event) => {
      // Else the browser reports the error once more, as the page's own.
      event.preventDefault();
      // A script that did not load gives an event without a message.
      const { message } = event;
      this.#fail(this.#loaded ? { type: 'threw', reason: message } : { type: 'not-loaded', reason: message });
    };
    return port;
  }
}
