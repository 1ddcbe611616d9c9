/** Marks all parts of one name together, on hover and on focus; where they are hidden from assistive technology, only on hover. */
class LinkedParts extends HTMLElement {
  connectedCallback(): void {
    for (const part of this.querySelectorAll<HTMLElement | SVGElement>('[data-part]')) {
      if (part.closest('[aria-hidden="true"], [role="img"]') === null) part.tabIndex = 0;
    }
    this.addEventListener('pointerover', ({ target }) => this.#mark(partOf(target)));
    this.addEventListener('pointerleave', () => this.#mark(partOf(document.activeElement)));
    this.addEventListener('focusin', ({ target }) => this.#mark(partOf(target)));
    this.addEventListener('focusout', () => this.#mark(null));
  }

  #mark(name: string | null): void {
    for (const part of this.querySelectorAll<HTMLElement | SVGElement>('[data-part]')) {
      part.classList.toggle('is-linked', part.dataset['part'] === name);
    }
  }
}

function partOf(target: EventTarget | null): string | null {
  const part = target instanceof Element ? target.closest('[data-part]') : null;
  return part?.getAttribute('data-part') ?? null;
}

customElements.define('linked-parts', LinkedParts);
