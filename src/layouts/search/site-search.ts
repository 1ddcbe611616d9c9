import { searchStrings as words } from '../../i18n/search.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { isLate, searchFor, searchPatience } from './search-engine.ts';
import type { FoundPage, FoundPart } from './search-engine.ts';

/** After the last key press (ms). */
const pause = 120;
/** A search that takes longer says that it is under way (ms). */
const patienceBeforeWords = 400;

/** A dialog that searches while the reader types. Slash opens it, Escape closes it, arrows move through the results. */
class SiteSearch extends HTMLElement {
  #dialog!: HTMLDialogElement;
  #input!: HTMLInputElement;
  #status!: HTMLElement;
  #results!: HTMLElement;
  #again!: HTMLButtonElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #searches = 0;

  connectedCallback(): void {
    this.#dialog = requireChild(this, 'dialog', HTMLDialogElement);
    this.#input = requireChild(this, 'input', HTMLInputElement);
    this.#status = requireChild(this, '[role="status"]', HTMLElement);
    this.#results = requireChild(this, '.search-results', HTMLElement);
    this.#again = requireChild(this, '.search-again', HTMLButtonElement);
    this.#again.addEventListener('click', () => {
      this.#input.focus();
      void this.#search();
    });
    const button = requireChild(this, '.search-open', HTMLButtonElement);
    button.hidden = false;
    button.addEventListener('click', () => this.#open());
    document.addEventListener('keydown', (event) => this.#openByKey(event));
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#search(), pause);
    });
    this.#input.form?.addEventListener('submit', (event) => this.#enter(event));
    this.#dialog.addEventListener('keydown', (event) => this.#move(event));
    this.#dialog.addEventListener('click', ({ target }) => this.#leave(target));
  }

  #open(): void {
    this.#dialog.showModal();
    this.#input.select();
    // What failed before may work by now.
    if (!this.#again.hidden) void this.#search();
  }

  #openByKey(event: KeyboardEvent): void {
    const isTyping = event.target instanceof Element && event.target.closest('input, select, textarea') !== null;
    if (event.key !== words.key || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.#open();
  }

  /** Enter in the field goes to the first result; the button Close closes. */
  #enter(event: SubmitEvent): void {
    const first = this.#links()[0];
    if (event.submitter?.matches(':focus') === true || first === undefined) return;
    event.preventDefault();
    first.click();
  }

  /** The dialog itself is hit only beside its contents. */
  #leave(target: EventTarget | null): void {
    const goesToLink = target instanceof Element && target.closest('a') !== null;
    if (target === this.#dialog || goesToLink) this.#dialog.close();
  }

  #links(): readonly HTMLAnchorElement[] {
    return [...this.#results.querySelectorAll('a')];
  }

  #move(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const links = this.#links();
    if (step === undefined || links.length === 0) return;
    event.preventDefault();
    const place = links.indexOf(document.activeElement as HTMLAnchorElement) + step;
    if (place < 0) this.#input.focus();
    else links[Math.min(place, links.length - 1)]?.focus();
  }

  async #search(): Promise<void> {
    const wanted = this.#input.value.trim();
    const search = ++this.#searches;
    // The reader may have typed on meanwhile.
    const isLatest = () => search === this.#searches;
    if (wanted === '') return this.#show(words.hint, []);
    const loading = setTimeout(() => isLatest() && this.#show(words.searching, []), patienceBeforeWords);
    try {
      const { count, pages } = await searchFor(wanted, this.dataset['base'] ?? '/');
      if (isLatest()) this.#show(count === 0 ? words.none(wanted) : words.found(count), pages);
    } catch (error) {
      if (!isLatest()) return;
      this.#show(isLate(error) ? words.slow(searchPatience / 1000) : words.failed, []);
      this.#again.hidden = false;
    } finally {
      clearTimeout(loading);
    }
  }

  #show(status: string, pages: readonly FoundPage[]): void {
    this.#status.textContent = status;
    this.#results.replaceChildren(...pages.map(pageItem));
    this.#again.hidden = true;
  }
}

function pageItem(page: FoundPage): HTMLElement {
  const item = document.createElement('li');
  item.append(linkTo(page));
  if (page.parts.length === 0) return item;
  const parts = document.createElement('ol');
  parts.append(
    ...page.parts.map((part) => {
      const inner = document.createElement('li');
      inner.append(linkTo(part));
      return inner;
    }),
  );
  item.append(parts);
  return item;
}

function linkTo({ title, address, excerpt }: FoundPart): HTMLElement {
  const link = document.createElement('a');
  link.href = address;
  const name = document.createElement('strong');
  name.textContent = title;
  const text = document.createElement('span');
  // The index is made from our own pages; its excerpts are escaped but for the marks.
  text.innerHTML = excerpt;
  link.append(name, text);
  return link;
}

customElements.define('site-search', SiteSearch);
