/** What works a panel of the lab. */
export interface Panel {
  begin(): void;
}

/** `signal`: the page is left. */
type PanelClass = new (root: HTMLElement, signal: AbortSignal) => Panel;

/** Calls once, when the element is half a screen away. */
function whenNear(element: HTMLElement, signal: AbortSignal, call: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      call();
    },
    { rootMargin: '50% 0px' },
  );
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect());
}

/**
 * Defines an element whose panel is loaded with it, so that no other page holds a part of it: at once, or when it is
 * near. Where it does not come, the element's part marked `data-missing` says what that says.
 */
export function definePanel(tag: string, load: () => Promise<PanelClass>, when: 'at-once' | 'near'): void {
  class PanelElement extends HTMLElement {
    readonly #leaving = new AbortController();

    connectedCallback(): void {
      const { signal } = this.#leaving;
      if (when === 'near') whenNear(this, signal, () => void this.#begin(signal));
      else void this.#begin(signal);
    }

    disconnectedCallback(): void {
      this.#leaving.abort();
    }

    async #begin(signal: AbortSignal): Promise<void> {
      try {
        const PanelOfTag = await load();
        if (!signal.aborted) new PanelOfTag(this, signal).begin();
      } catch {
        const place = this.querySelector<HTMLElement>('[data-missing]');
        if (place) place.textContent = place.dataset['missing'] ?? '';
      }
    }
  }
  customElements.define(tag, PanelElement);
}
