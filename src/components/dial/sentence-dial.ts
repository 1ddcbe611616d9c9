import { requireChild } from '../../live-figure/require-child.ts';
import type { DialStep } from './dial-step.ts';

/** Lets a sentence follow the dial in it, and a drawing that is drawn by it. */
class SentenceDial extends HTMLElement {
  connectedCallback(): void {
    const range = requireChild(this, 'input', HTMLInputElement);
    const steps = JSON.parse(this.dataset['steps'] ?? '[]') as readonly DialStep[];
    const show = () => {
      const { at, shows, also, amount } = steps[range.valueAsNumber] as DialStep;
      requireChild(this, 'output', HTMLOutputElement).value = at;
      for (const place of this.#places('dialled')) place.textContent = also?.[place.dataset['says'] ?? ''] ?? shows;
      for (const drawing of this.#places('drawn-by')) drawing.style.setProperty('--dialled', `${amount}`);
      range.setAttribute('aria-valuetext', `${at}: ${shows}`);
    };
    range.addEventListener('input', show);
    if (this.#places('dialled').length === 0)
      throw new Error(`a dial that no sentence follows: ${this.dataset['dial']}`);
    show();
  }

  #places(follow: 'dialled' | 'drawn-by'): NodeListOf<HTMLElement | SVGElement> {
    return document.querySelectorAll(`[data-${follow}="${this.dataset['dial']}"]`);
  }
}

customElements.define('sentence-dial', SentenceDial);
