import type { BesideWords } from './words/beside.ts';
import { addSweep, changeSweep, deleteSweep, restoreSweep } from './ledger.ts';
import type { EarlierSweep, Ledger } from './ledger.ts';
import { ledgerNode } from './ledger-view.ts';

/** Owns the earlier sweeps of the lab and the list in which they are kept, named and deleted. */
export class LedgerPanel {
  readonly #place: HTMLElement;
  readonly #words: BesideWords;
  readonly #onChange: () => void;
  #ledger: Ledger = [];
  #deleted: EarlierSweep | null = null;

  constructor(place: HTMLElement, words: BesideWords, onChange: () => void) {
    this.#place = place;
    this.#words = words;
    this.#onChange = onChange;
    place.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLButtonElement) this.#press(target);
    });
    place.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) this.#rename(target);
    });
  }

  get ledger(): Ledger {
    return this.#ledger;
  }

  add(entry: Omit<EarlierSweep, 'id' | 'kept'>): void {
    this.#set(addSweep(this.#ledger, entry), null);
  }

  #press({ dataset }: HTMLButtonElement): void {
    const entry = this.#ledger.find(({ id }) => `${id}` === dataset['id']);
    const action = dataset['ledger'];
    if (action === 'undo' && this.#deleted) this.#set(restoreSweep(this.#ledger, this.#deleted), null);
    if (action === 'keep' && entry) this.#set(changeSweep(this.#ledger, entry.id, { kept: !entry.kept }), null);
    if (action === 'delete' && entry) this.#set(deleteSweep(this.#ledger, entry.id), entry);
  }

  /** A name is worth keeping the runs for. */
  #rename({ value, dataset }: HTMLInputElement): void {
    const name = value.trim();
    if (name !== '') this.#set(changeSweep(this.#ledger, Number(dataset['id']), { name, kept: true }), null);
  }

  #set(ledger: Ledger, deleted: EarlierSweep | null): void {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset : {};
    const selector = `[data-ledger="${focused['ledger']}"][data-id="${focused['id']}"]`;
    this.#ledger = ledger;
    this.#deleted = deleted;
    this.#place.replaceChildren(ledgerNode(ledger, deleted, this.#words));
    this.#place.hidden = ledger.length === 0 && deleted === null;
    const next = deleted ? '[data-ledger="undo"]' : selector;
    if (focused['ledger']) this.#place.querySelector<HTMLElement>(next)?.focus();
    this.#onChange();
  }
}
