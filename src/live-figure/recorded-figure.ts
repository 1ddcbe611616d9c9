import type { Format } from './figure-tools.ts';
import { Teaching } from './for-teachers/teaching.ts';
import { requireChild } from './require-child.ts';
import type { RecordedExport } from './take-recorded.ts';

/**
 * Defines the element of a figure that computes nothing in the page: what it shows can be taken from it. All that this
 * needs is loaded when a reader asks for it.
 */
export function defineRecordedFigure(tag: string, load: () => Promise<RecordedExport>): void {
  class RecordedFigure extends HTMLElement {
    connectedCallback(): void {
      for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-download]')) {
        button.addEventListener('click', () => void this.#take(button.dataset['download'] as Format));
      }
      new Teaching(this);
    }

    async #take(format: Format): Promise<void> {
      const part = await import('./take-recorded.ts').catch(() => null);
      if (part) return part.takeRecorded(this, format, load);
      const notices = requireChild(this, '.fig-notices', HTMLElement);
      notices.textContent = notices.dataset['notLoaded'] ?? '';
    }
  }
  customElements.define(tag, RecordedFigure);
}
