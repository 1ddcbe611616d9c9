import { requireChild } from '../../live-figure/require-child.ts';

interface Step {
  readonly at: string;
  readonly shows: string;
}

/** Lets a sentence follow the dial in it. */
class SentenceDial extends HTMLElement {
  connectedCallback(): void {
    const range = requireChild(this, 'input', HTMLInputElement);
    const steps = JSON.parse(this.dataset['steps'] ?? '[]') as readonly Step[];
    const show = () => {
      const { at, shows } = steps[range.valueAsNumber] as Step;
      requireChild(this, 'output', HTMLOutputElement).value = at;
      for (const place of this.#places()) place.textContent = shows;
      range.setAttribute('aria-valuetext', `${at}: ${shows}`);
    };
    range.addEventListener('input', show);
    show();
  }

  #places(): readonly Element[] {
    const places = [...document.querySelectorAll(`[data-dialled="${this.dataset['dial']}"]`)];
    if (places.length === 0) throw new Error(`a dial that no sentence follows: ${this.dataset['dial']}`);
    return places;
  }
}

customElements.define('sentence-dial', SentenceDial);
