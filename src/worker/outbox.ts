/** A worker that has sent nothing for so long says that it lives. */
export const heartbeatMilliseconds = 250;

/** The worker's side of the mailbox: sends reports, and heartbeats where there was none for a while. */
export class Outbox<Report> {
  readonly #send: (report: Report | { readonly type: 'heartbeat' }) => void;
  readonly #now: () => number;
  #sentAt = -Infinity;

  constructor(send: (report: Report | { readonly type: 'heartbeat' }) => void, now: () => number) {
    this.#send = send;
    this.#now = now;
  }

  post(report: Report): void {
    this.#sentAt = this.#now();
    this.#send(report);
  }

  heartbeat(): void {
    if (this.#now() - this.#sentAt < heartbeatMilliseconds) return;
    this.#sentAt = this.#now();
    this.#send({ type: 'heartbeat' });
  }
}

/** Waits for what comes in silence, as a download does: meanwhile a timer shows that the worker lives. */
export async function aliveWhile<Result>(heartbeat: () => void, wait: () => Promise<Result>): Promise<Result> {
  const timer = setInterval(heartbeat, heartbeatMilliseconds);
  try {
    return await wait();
  } finally {
    clearInterval(timer);
  }
}
