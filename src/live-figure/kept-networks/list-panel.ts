import { keptNetworksStrings as words } from '../../i18n/kept-networks.ts';
import { deleteTrained, findTrained, listTrained, storeLimit } from '../../store/network-store.ts';
import type { NetworkList } from '../../store/network-store.ts';
import type { StoreResult } from '../../store/store-result.ts';
import { download } from '../download.ts';
import { requireChild } from '../require-child.ts';
import { weightsFile } from '../take-away/weights-file.ts';
import type { WeightsFormat } from '../take-away/weights-file.ts';
import { listNode, nameOf } from './list-node.ts';

type Done<Value> = Extract<StoreResult<Value>, { readonly type: 'done' }>;

/** Owns the list of networks that the device keeps, in the `[data-list]` and the status of a place. */
export class KeptNetworksPanel {
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  #networks: NetworkList['networks'] = [];

  constructor(place: HTMLElement) {
    this.#list = requireChild(place, '[data-list]', HTMLElement);
    this.#status = requireChild(place, '[role="status"]', HTMLElement);
    this.#list.addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLElement)) return;
      const { delete: which, take, key } = target.dataset;
      if (which !== undefined) void this.#delete(which);
      if (take !== undefined) void this.#take(take as WeightsFormat, key ?? '');
    });
  }

  /** Shows what is kept now. */
  async show(): Promise<void> {
    const listed = await this.#done(listTrained());
    if (!listed) return;
    this.#networks = listed.value.networks;
    this.#list.replaceChildren(listNode(listed.value, storeLimit, words));
  }

  /** Hands the reader what a network has learnt, as a file. */
  async #take(format: WeightsFormat, key: string): Promise<void> {
    const own = this.#networks.find((network) => network.key === key);
    const found = own && (await this.#done(findTrained(own.experiment)));
    // Another tab may have deleted it.
    if (!found?.value) return void (found && this.show());
    const { experiment, trained } = found.value;
    const { residual, depth } = experiment.network;
    const name = `${residual ? 'residual' : 'plain'}-${depth}-seed-${experiment.seed}.${format}`;
    download(name, new Blob(weightsFile(format, experiment, trained), { type: 'application/octet-stream' }));
  }

  async #delete(which: string): Promise<void> {
    const own = this.#networks.find(({ key }) => key === which);
    if (!(await this.#done(deleteTrained(own ? [own.key] : 'all')))) return;
    await this.show();
    this.#status.textContent = own ? words.deleted(nameOf(own, words)) : words.allDeleted;
    // The button that was pressed is gone.
    this.#status.tabIndex = -1;
    (this.#list.querySelector('button') ?? this.#status).focus();
  }

  /** Null where it could not be done: then the reader has been told why. */
  async #done<Value>(asked: Promise<StoreResult<Value>>): Promise<Done<Value> | null> {
    const result = await asked;
    this.#status.textContent = '';
    if (result.type === 'done') return result;
    this.#list.replaceChildren();
    this.#status.textContent = words.problems[result.problem](result.reason);
    return null;
  }
}
