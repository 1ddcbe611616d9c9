import { labPlaceStrings as words } from '../../i18n/lab-place.ts';
import { requireChild } from '../../live-figure/require-child.ts';

/** The reader's runs. All that works with them is loaded here, so that no other page holds a part of it. */
class RunLedger extends HTMLElement {
  readonly #leaving = new AbortController();

  connectedCallback(): void {
    void this.#begin();
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  async #begin(): Promise<void> {
    try {
      const { LedgerPanel } = await import('./ledger-panel.ts');
      if (!this.#leaving.signal.aborted) new LedgerPanel(this, this.#leaving.signal).begin();
    } catch {
      requireChild(this, '[data-status]', HTMLElement).textContent = words.missing;
    }
  }
}

customElements.define('run-ledger', RunLedger);
