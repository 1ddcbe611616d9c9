import { requireChild } from '../../../live-figure/require-child.ts';

/** The reader's documents. All that works with them is loaded here, so that no other page holds a part of it. */
class ReaderDocuments extends HTMLElement {
  readonly #leaving = new AbortController();

  connectedCallback(): void {
    void this.#begin();
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  async #begin(): Promise<void> {
    try {
      const { DocumentsPanel } = await import('./documents-panel.ts');
      if (!this.#leaving.signal.aborted) new DocumentsPanel(this, this.#leaving.signal).begin();
    } catch {
      requireChild(this, '[data-problem]', HTMLElement).textContent = this.dataset['missing'] ?? '';
    }
  }
}

customElements.define('reader-documents', ReaderDocuments);
