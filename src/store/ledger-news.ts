/** What lists of several tabs show: the reader's runs, and the data that the reader has brought. */
type Kept = 'ledger' | 'own-data';

/** Between the tabs of the site: that something has changed. */
const nameOf = (kept: Kept) => `shortcut.${kept}`;

/** Other tabs read it anew. */
export function tellOfChange(kept: Kept = 'ledger'): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(nameOf(kept));
  channel.postMessage('changed');
  channel.close();
}

/** Hears that another tab has changed it; one that was looked away from may have missed it, and hears when it is back. */
export function hearOfChanges(onChange: () => void, signal: AbortSignal, kept: Kept = 'ledger'): void {
  addEventListener('focus', onChange, { signal });
  addEventListener('pageshow', onChange, { signal });
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(nameOf(kept));
  channel.addEventListener('message', onChange, { signal });
  signal.addEventListener('abort', () => channel.close());
}
