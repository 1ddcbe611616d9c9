import type { Gone } from '../departures.ts';
import type { WorkerPort } from '../worker-port.ts';

/** A worker that does what a test says, and remembers what it was told. */
export class ScriptedPort<Request, Report> implements WorkerPort<Request, Report> {
  onmessage: WorkerPort<Request, Report>['onmessage'] = null;
  onerror: WorkerPort<Request, Report>['onerror'] = null;
  onmessageerror: WorkerPort<Request, Report>['onmessageerror'] = null;
  readonly sent: Request[] = [];
  terminated = false;
  /** Of each end: whether it was busy. */
  readonly endedBusy: boolean[] = [];

  postMessage(request: Request): void {
    this.sent.push(request);
  }

  terminate(): void {
    this.terminated = true;
  }

  gone(busy: boolean): Gone {
    this.endedBusy.push(busy);
    return () => Promise.resolve();
  }

  /** Also after it was terminated: a message may be on its way then. */
  says(...reports: readonly Report[]): void {
    for (const data of reports) this.onmessage?.(new MessageEvent('message', { data }));
  }

  /** An error that nobody caught in it; without a message when its script did not load. */
  breaks(message?: string): Event {
    const event = Object.assign(new Event('error', { cancelable: true }), message === undefined ? {} : { message });
    this.onerror?.(event as ErrorEvent);
    return event;
  }
}
