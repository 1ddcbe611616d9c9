import { claimsFilterStrings as words } from '../../i18n/claims-filter.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { countOfKind, everyClaim, filterGroups, filterIn, isWanted, queryWith } from './claim-filter.ts';
import type { ClaimFilter, FilteredClaim, FilterGroup } from './claim-filter.ts';

/** Shows those claims that the reader asks for. The filter stands in the address, so that a link opens filtered. */
class ClaimsLedger extends HTMLElement {
  #form!: HTMLFormElement;
  #status!: HTMLElement;
  #reset!: HTMLButtonElement;
  #choices: readonly HTMLInputElement[] = [];
  #rows: readonly (FilteredClaim & { readonly row: HTMLElement })[] = [];

  connectedCallback(): void {
    this.#form = requireChild(this, 'form', HTMLFormElement);
    this.#status = requireChild(this, '[role="status"]', HTMLElement);
    this.#reset = requireChild(this, 'button[type="reset"]', HTMLButtonElement);
    this.#choices = [...this.#form.querySelectorAll('input')];
    this.#rows = [...this.querySelectorAll('li')].map((row) => {
      const { type = '', here = '', said } = row.dataset;
      return { row, type, here, oftenSaid: said !== undefined };
    });
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
    return this.#rows.find(({ row }) => row.matches(':target'))?.row;
  }

  #takeAddress(): void {
    const filter = filterIn(location.search, (group, kind) =>
      this.#choices.some(({ name, value }) => name === group && value === kind),
    );
    this.#check(filter);
    this.#show(filter);
    // What stood above it may have gone.
    if (filterGroups.some((group) => filter[group].length > 0)) this.#named?.scrollIntoView();
  }

  #check(filter: ClaimFilter): void {
    for (const choice of this.#choices) choice.checked = filter[choice.name as FilterGroup].includes(choice.value);
  }

  #chosen(): ClaimFilter {
    const kindsOf = (group: FilterGroup) =>
      this.#choices.filter(({ name, checked }) => name === group && checked).map(({ value }) => value);
    return { firmly: kindsOf('firmly'), here: kindsOf('here'), view: kindsOf('view') };
  }

  #choose(filter: ClaimFilter): void {
    history.replaceState(history.state, '', location.pathname + queryWith(location.search, filter) + location.hash);
    this.#show(filter);
  }

  /** The button goes as soon as nothing is chosen, and the focus would go with it. */
  #startAnew(event: Event): void {
    event.preventDefault();
    this.#check(everyClaim);
    this.#choose(everyClaim);
    this.#choices[0]?.focus();
  }

  #show(filter: ClaimFilter): void {
    const named = this.#named;
    const wanted = this.#rows.filter((claim) => isWanted(claim, filter)).map(({ row }) => row);
    for (const { row } of this.#rows) row.hidden = !wanted.includes(row) && row !== named;
    for (const section of this.querySelectorAll('section')) {
      section.hidden = section.querySelector('li:not([hidden])') === null;
    }
    this.#count(filter);
    this.#say(wanted.length, named !== undefined && !wanted.includes(named));
    this.#reset.hidden = filterGroups.every((group) => filter[group].length === 0);
  }

  /** What would show nothing cannot be chosen; what is chosen, or has the focus, can be left. */
  #count(filter: ClaimFilter): void {
    for (const choice of this.#choices) {
      const count = countOfKind(this.#rows, filter, { group: choice.name as FilterGroup, kind: choice.value });
      requireChild(choice.labels![0]!, '.how-many', HTMLElement).textContent = `${count}`;
      choice.disabled = count === 0 && !choice.checked && choice !== document.activeElement;
    }
  }

  #say(shown: number, isNamedAlone: boolean): void {
    const all = this.#rows.length;
    const some = shown === 0 ? words.none(all) : words.some(shown, all);
    const found = shown === all ? words.all(all) : some;
    this.#status.textContent = isNamedAlone ? `${found} ${words.named}` : found;
  }
}

customElements.define('claims-ledger', ClaimsLedger);
