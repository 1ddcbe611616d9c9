import type { Gone } from './departures.ts';

/** What is used of a `Worker`. */
export interface WorkerPort<Request, Report> {
  onmessage: ((event: MessageEvent<Report>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  postMessage(request: Request): void;
  terminate(): void;
  /** To be called right after `terminate`. `busy`: it may be in a long task. */
  gone(busy: boolean): Gone;
}
