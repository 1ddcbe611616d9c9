import { keptNetworksPlaceStrings as words } from '../../i18n/kept-networks-place.ts';
import { requireChild } from '../require-child.ts';
import type { KeptNetworksPanel } from './list-panel.ts';

/** Trained networks that the device keeps; what lists them is loaded when they are looked at. */
export class KeptNetworksElement extends HTMLElement {
  #panel: Promise<KeptNetworksPanel> | null = null;

  connectedCallback(): void {
    const details = requireChild(this, 'details', HTMLDetailsElement);
    details.addEventListener('toggle', () => {
      if (details.open) void this.#show();
    });
  }

  async #show(): Promise<void> {
    const status = requireChild(this, '[role="status"]', HTMLElement);
    status.textContent = words.loading;
    this.#panel ??= import('./list-panel.ts').then(({ KeptNetworksPanel: Panel }) => new Panel(this));
    try {
      await (await this.#panel).show();
    } catch {
      this.#panel = null;
      status.textContent = words.missing;
    }
  }
}

customElements.define('kept-networks', KeptNetworksElement);
