import { ownDataPlaceStrings as words } from '../../../i18n/own-data-place.ts';
import { requireChild } from '../../../live-figure/require-child.ts';

/** The reader's own data. All that works with it is loaded when the reader is half a screen away. */
class OwnDataElement extends HTMLElement {
  readonly #leaving = new AbortController();

  connectedCallback(): void {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        void this.#begin();
      },
      { rootMargin: '50% 0px' },
    );
    observer.observe(this);
    this.#leaving.signal.addEventListener('abort', () => observer.disconnect());
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  async #begin(): Promise<void> {
    try {
      const { OwnDataPanel } = await import('./own-data-panel.ts');
      if (!this.#leaving.signal.aborted) new OwnDataPanel(this, this.#leaving.signal).begin();
    } catch {
      requireChild(this, '[data-own="alert"]', HTMLElement).textContent = words.missing;
    }
  }
}

customElements.define('own-data', OwnDataElement);
