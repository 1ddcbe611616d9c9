import { wantedMappingStrings as words } from '../../i18n/wanted-mapping.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { showValue } from '../../live-figure/study-form.ts';
import { lifted, sharesOf } from './lifted.ts';
import { barsNode, picturesNode } from './wanted-nodes.ts';

const context = { document, words };

/** Draws what is wanted, and what is left of it, where the dial stands. */
class WantedMapping extends HTMLElement {
  connectedCallback(): void {
    const form = requireChild(this, 'form', HTMLFormElement);
    const dial = requireChild(form, 'input[type="range"]', HTMLInputElement);
    const { pixels = '[]', side = '1' } = requireChild(this, '.wanted-mapping', HTMLElement).dataset;
    const x = JSON.parse(pixels) as readonly number[];
    dial.addEventListener('input', () => {
      const mapping = lifted(x, Number(side), dial.valueAsNumber);
      requireChild(this, '.wanted-pictures', HTMLElement).replaceWith(picturesNode(mapping, Number(side), context));
      requireChild(this, '.wanted-bars', HTMLElement).replaceWith(barsNode(mapping, context));
      showValue(form, 'lift', words.lift(dial.valueAsNumber));
      dial.setAttribute('aria-valuetext', words.said(dial.valueAsNumber, sharesOf(mapping).left));
    });
  }
}

customElements.define('wanted-mapping', WantedMapping);
