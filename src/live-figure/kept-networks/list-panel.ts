import { keptNetworksStrings as words } from '../../i18n/en/kept-networks.ts';
import { deleteTrained, listTrained, storeLimit } from '../../store/network-store.ts';
import type { NetworkList } from '../../store/network-store.ts';
import type { StoreResult } from '../../store/store-result.ts';
import { requireChild } from '../require-child.ts';
import { listNode } from './list-node.ts';

/** Owns the list of networks that the device keeps, in the `[data-list]` and the status of a place. */
export class KeptNetworksPanel {
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  #networks: NetworkList['networks'] = [];

  constructor(place: HTMLElement) {
    this.#list = requireChild(place, '[data-list]', HTMLElement);
    this.#status = requireChild(place, '[role="status"]', HTMLElement);
    this.#list.addEventListener('click', ({ target }) => {
      const which = target instanceof HTMLElement ? target.dataset['delete'] : undefined;
      if (which !== undefined) void this.#delete(which);
    });
  }

  /** Shows what is kept now. */
  async show(): Promise<void> {
    const list = await this.#valueOf(listTrained());
    if (!list) return;
    this.#networks = list.networks;
    this.#list.replaceChildren(listNode(list, storeLimit, words));
  }

  async #delete(which: string): Promise<void> {
    const own = this.#networks.find(({ key }) => key === which);
    const deleted = await this.#valueOf(deleteTrained(own ? [own.key] : 'all'));
    if (!deleted) return;
    await this.show();
    this.#status.textContent = own ? words.deleted(words.name(own.experiment)) : words.allDeleted;
    // The button that was pressed is gone.
    (this.#list.querySelector('button') ?? this.#status).focus();
  }

  /** Undefined where there is none: then the reader has been told why. */
  async #valueOf<Value>(asked: Promise<StoreResult<Value>>): Promise<Value | undefined> {
    const result = await asked;
    this.#status.textContent = '';
    if (result.type === 'done') return result.value;
    this.#list.replaceChildren();
    this.#status.textContent = words.problems[result.problem](result.reason);
    return undefined;
  }
}
