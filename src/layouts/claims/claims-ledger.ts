import { claimsFilterStrings as words } from '../../i18n/claims-filter.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { everyClaim, filterIn, isWanted, queryWith } from './claim-filter.ts';
import type { ClaimFilter } from './claim-filter.ts';

/** Shows those claims that the reader asks for. The filter stands in the address, so that a link opens filtered. */
class ClaimsLedger extends HTMLElement {
  #form!: HTMLFormElement;
  #status!: HTMLElement;
  #reset!: HTMLButtonElement;
  #rows: readonly HTMLElement[] = [];

  connectedCallback(): void {
    this.#form = requireChild(this, 'form', HTMLFormElement);
    this.#status = requireChild(this, '[role="status"]', HTMLElement);
    this.#reset = requireChild(this, 'button[type="reset"]', HTMLButtonElement);
    this.#rows = [...this.querySelectorAll('li')];
    for (const group of this.#form.querySelectorAll('fieldset')) group.disabled = false;
    this.#form.addEventListener('change', () => this.#choose(this.#chosen()));
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('reset', (event) => this.#startAnew(event));
    addEventListener('hashchange', () => this.#show(this.#chosen()));
    addEventListener('popstate', () => this.#takeAddress());
    this.#takeAddress();
  }

  /** The row that the address names, shown whatever the filter says. */
  get #named(): HTMLElement | undefined {
    return this.#rows.find((row) => row.matches(':target'));
  }

  #takeAddress(): void {
    const filter = filterIn(location.search, (name, value) => this.#radio(name, value) !== undefined);
    this.#check(filter);
    this.#show(filter);
    // What stood above it may have gone.
    if (filter.firmly + filter.here + filter.view !== '') this.#named?.scrollIntoView();
  }

  #radio(name: string, value: string): HTMLInputElement | undefined {
    const radios = this.#form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`);
    return [...radios].find((radio) => radio.value === value);
  }

  #check(filter: ClaimFilter): void {
    for (const [name, value] of Object.entries(filter)) {
      const radio = this.#radio(name, value);
      if (radio) radio.checked = true;
    }
  }

  #chosen(): ClaimFilter {
    const form = new FormData(this.#form);
    const [firmly, here, view] = ['firmly', 'here', 'view'].map((name) => String(form.get(name) ?? ''));
    return { firmly: firmly ?? '', here: here ?? '', view: view ?? '' };
  }

  #choose(filter: ClaimFilter): void {
    history.replaceState(history.state, '', location.pathname + queryWith(location.search, filter) + location.hash);
    this.#show(filter);
  }

  /** The button goes as soon as all is shown, and the focus would go with it. */
  #startAnew(event: Event): void {
    event.preventDefault();
    this.#check(everyClaim);
    this.#radio('firmly', '')?.focus();
    this.#choose(everyClaim);
  }

  #show(filter: ClaimFilter): void {
    const named = this.#named;
    let shown = 0;
    for (const row of this.#rows) {
      const { type = '', here = '', said } = row.dataset;
      const wanted = isWanted({ type, here, oftenSaid: said !== undefined }, filter);
      if (wanted) shown++;
      row.hidden = !wanted && row !== named;
    }
    for (const section of this.querySelectorAll('section')) {
      section.hidden = section.querySelector('li:not([hidden])') === null;
    }
    const isNamedAlone = named !== undefined && !named.hidden && shown < this.#visible();
    this.#say(shown, isNamedAlone);
  }

  #visible(): number {
    return this.#rows.filter((row) => !row.hidden).length;
  }

  #say(shown: number, isNamedAlone: boolean): void {
    const all = this.#rows.length;
    const some = shown === 0 ? words.none(all) : words.some(shown, all);
    const found = shown === all ? words.all(all) : some;
    this.#status.textContent = isNamedAlone ? `${found} ${words.named}` : found;
    this.#reset.hidden = shown === all;
  }
}

customElements.define('claims-ledger', ClaimsLedger);
