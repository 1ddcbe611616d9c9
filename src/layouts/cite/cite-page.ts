import { citeStrings as words } from '../../i18n/cite.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { bibtexOf, textOf } from './citation.ts';
import type { Cited } from './citation.ts';

/** What can be cited on this page: itself, then its figures, each by the id of its title. */
function citable(page: string): readonly { readonly label: string; readonly cited: Cited }[] {
  const here = `${location.origin}${location.pathname}`;
  const figures = [...document.querySelectorAll('.figure')].flatMap((figure) => {
    const number = figure.querySelector('.fig-no')?.textContent.trim();
    const title = figure.querySelector<HTMLElement>('.fig-title');
    if (number === undefined || title === null) return [];
    const label = `${number}: ${title.innerText.trim()}`;
    return [{ label, cited: { page, figure: label, address: `${here}#${title.id}` } }];
  });
  return [{ label: words.page, cited: { page, figure: null, address: here } }, ...figures];
}

/** Lets the reader choose what to cite, and copies the entry. */
class CitePage extends HTMLElement {
  connectedCallback(): void {
    const label = requireChild(this, 'label', HTMLLabelElement);
    const select = requireChild(this, 'select', HTMLSelectElement);
    const copy = requireChild(this, 'button', HTMLButtonElement);
    const details = requireChild(this, 'details', HTMLDetailsElement);
    label.hidden = copy.hidden = false;
    // Titles of figures change with what they show, so the list is made when it is looked at.
    details.addEventListener('toggle', () => details.open && this.#offer(select));
    select.addEventListener('change', () => this.#show(select));
    copy.addEventListener('click', () => {
      // The browser tells that it was opened a moment later, and a reader may be quicker.
      this.#offer(select);
      void this.#copy();
    });
  }

  #offer(select: HTMLSelectElement): void {
    const chosen = Math.max(0, select.selectedIndex);
    const options = citable(this.dataset['title'] ?? '').map(({ label }) => new Option(label));
    select.replaceChildren(...options);
    select.selectedIndex = Math.min(chosen, options.length - 1);
    this.#show(select);
  }

  #show(select: HTMLSelectElement): void {
    const cited = citable(this.dataset['title'] ?? '')[select.selectedIndex]?.cited;
    if (cited === undefined) return;
    const edition = { version: this.dataset['version'] ?? '', year: this.dataset['year'] ?? '' };
    requireChild(this, '.citation', HTMLElement).textContent = textOf(cited, edition);
    requireChild(this, 'pre', HTMLElement).textContent = bibtexOf(cited, edition);
    requireChild(this, '[role="status"]', HTMLElement).textContent = '';
  }

  async #copy(): Promise<void> {
    const status = requireChild(this, '[role="status"]', HTMLElement);
    try {
      await navigator.clipboard.writeText(requireChild(this, 'pre', HTMLElement).textContent);
      status.textContent = words.copied;
    } catch {
      status.textContent = words.notCopied;
    }
  }
}

customElements.define('cite-page', CitePage);
