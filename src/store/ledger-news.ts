/** Between the tabs of the site: that the ledger has changed. */
const name = 'shortcut.ledger';

/** Other tabs read the ledger anew. */
export function tellOfChange(): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(name);
  channel.postMessage('changed');
  channel.close();
}

/** Hears that another tab has changed the ledger; one that was looked away from may have missed it, and hears when it is back. */
export function hearOfChanges(onChange: () => void, signal: AbortSignal): void {
  addEventListener('focus', onChange, { signal });
  addEventListener('pageshow', onChange, { signal });
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', onChange, { signal });
  signal.addEventListener('abort', () => channel.close());
}
