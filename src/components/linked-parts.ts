/**
 * Marks all parts of one name together, on hover and on focus: on hover alone where they are hidden from assistive
 * technology. In code, the first of each name receives the focus for all.
 */
class LinkedParts extends HTMLElement {
  connectedCallback(): void {
    for (const part of this.querySelectorAll<HTMLElement | SVGElement>('[data-part]')) {
      const isHidden = part.closest('[aria-hidden="true"], [role="img"]') !== null;
      const first = part.closest('pre')?.querySelector(`[data-part="${part.dataset['part']}"]`) ?? part;
      if (!isHidden && first === part) part.tabIndex = 0;
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
