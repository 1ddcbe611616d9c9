import { buildNode } from '../charts/build-node.ts';
import { figureStrings as words } from '../i18n/en/figure.ts';
import type { Provenance } from './provenance.ts';
import { requireChild } from './require-child.ts';

/** Says whether what is drawn was recorded or is live, and how it was obtained. */
export class FigureBadge {
  readonly #badge: HTMLElement;
  readonly #provenance: HTMLElement;
  readonly #recorded: readonly Node[];
  #shown = '';

  constructor(root: HTMLElement) {
    this.#badge = requireChild(root, '.badge', HTMLElement);
    this.#provenance = requireChild(root, '.provenance dl', HTMLElement);
    this.#recorded = [...this.#provenance.childNodes];
  }

  /** `live`: of the live runs that are drawn; null while the figure shows recorded ones only. */
  show(live: Provenance | null): void {
    const text = live ? JSON.stringify(live) : '';
    if (text === this.#shown) return;
    this.#shown = text;
    this.#badge.classList.toggle('live', live !== null);
    this.#badge.textContent = live ? words.badges.live : words.badges.recorded;
    this.#provenance.replaceChildren(...(live?.map(itemOf) ?? this.#recorded));
  }
}

function itemOf([term, detail]: Provenance[number]): HTMLElement {
  const pair = [buildNode(document, 'dt', {}, [term]), buildNode(document, 'dd', {}, [detail])];
  return buildNode(document, 'div', {}, pair);
}
