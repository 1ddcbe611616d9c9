import type { Gone } from './departures.ts';

// A worker that is terminated lives on until its task has ended, in Chromium for up to two seconds. How long it does
// can be seen by a Web Lock that it holds as long as it lives: https://www.w3.org/TR/web-locks/#termination-of-locks

/** The longest wait for a lock (ms): a browser that never gives it back must not hold up the reader. */
const longestWait = 5000;
/** Stands in where there are no locks, as on plain http, or where a worker had not taken its own yet (ms). */
const assumed = { busy: 2000, idle: 50 };

const locks = (): LockManager | undefined => (navigator as { readonly locks?: LockManager }).locks;

/** A name for a worker, of its own among all tabs of the site. */
export function nameLife(): string {
  return `worker-${Date.now()}-${Math.random()}`;
}

/** In a worker: holds what bears its name for as long as it lives. */
export function holdLife(): void {
  if (self.name !== '') void locks()?.request(self.name, () => new Promise(() => undefined));
}

/** When the page is left: it would be evicted from the back-forward cache while it waits for a lock. */
function pageIsLeft(): AbortSignal {
  const left = new AbortController();
  addEventListener('pagehide', () => left.abort(), { once: true });
  return left.signal;
}

/** A lock that is refused or late is as good as none. */
async function lockIsFree(name: string): Promise<void> {
  const signal = AbortSignal.any([AbortSignal.timeout(longestWait), pageIsLeft()]);
  await locks()
    ?.request(name, { signal }, () => undefined)
    .catch(() => undefined);
}

/**
 * In the page, for a worker that was told to end just now: asks whether it has. `heard`: it has reported, so holds its
 * life. `busy`: it may be in a long task.
 */
export function lifeEnds(name: string, { heard, busy }: { heard: boolean; busy: boolean }): Gone {
  if (locks() && heard) return () => lockIsFree(name);
  const over = new Promise<void>((resolve) => setTimeout(resolve, busy ? assumed.busy : assumed.idle));
  return () => over;
}
