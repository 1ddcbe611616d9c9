/** What lists of several tabs show: the reader's runs, the data that the reader has brought, and networks that have learnt. */
type Kept = 'ledger' | 'own-data' | 'networks';

/** Between the tabs of the site: that something has changed. */
const nameOf = (kept: Kept) => `shortcut.${kept}`;

/** Whoever shows it reads it anew, in other tabs and on this page. */
export function tellOfChange(kept: Kept = 'ledger'): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(nameOf(kept));
  channel.postMessage('changed');
  channel.close();
}

/** Hears that it has been changed, here or in another tab; one that was looked away from may have missed it, and hears when it is back. */
export function hearOfChanges(onChange: () => void, signal: AbortSignal, kept: Kept = 'ledger'): void {
  addEventListener('focus', onChange, { signal });
  addEventListener('pageshow', onChange, { signal });
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(nameOf(kept));
  channel.addEventListener('message', onChange, { signal });
  signal.addEventListener('abort', () => channel.close());
}
