import { valleyStrings as words } from '../../i18n/valley.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { shareLeft } from './descent.ts';
import { kinds, pathAt, stepCount } from './momentum-valley.ts';
import { dotsText, lineText } from './path-text.ts';

/** Draws both ways down the valley at the rate of the slider. */
class ValleyMomentum extends HTMLElement {
  connectedCallback(): void {
    const slider = requireChild(this, 'input[type="range"]', HTMLInputElement);
    slider.addEventListener('input', () => this.#draw(slider));
  }

  #draw(slider: HTMLInputElement): void {
    const rate = slider.valueAsNumber;
    const said = words.rateValue(rate);
    slider.setAttribute('aria-valuetext', said);
    requireChild(this, 'output', HTMLOutputElement).value = said;
    for (const kind of kinds) {
      const place = requireChild(this, `[data-kind="${kind}"]`, HTMLElement);
      const path = pathAt(rate, kind);
      requireChild(place, '.way', SVGPathElement).setAttribute('d', lineText(path));
      requireChild(place, '.steps', SVGPathElement).setAttribute('d', dotsText(path));
      requireChild(place, '.left', HTMLElement).textContent = words.left(stepCount, shareLeft(path));
    }
  }
}

customElements.define('valley-momentum', ValleyMomentum);
