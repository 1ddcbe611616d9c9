import type { ReadData } from '../../../data/own/read-own-data.ts';
import { labStrings } from '../../../i18n/lab.ts';
import { ownDataStrings as words } from '../../../i18n/own-data.ts';
import { ownData } from '../../../live-figure/own-data.ts';
import { requireChild } from '../../../live-figure/require-child.ts';
import { hearOfChanges } from '../../../store/ledger-news.ts';
import { deleteOwnData, findOwnData, keepOwnData, listOwnData } from '../../../store/own-data-store.ts';
import type { DataList } from '../../../store/own-data-store.ts';
import { askToKeep } from '../../../store/storage-promise.ts';
import type { StoreResult } from '../../../store/store-result.ts';
import { replaceKeepingFocus } from '../../../live-figure/replace-keeping-focus.ts';
import { acceptDrops } from '../accept-drops.ts';
import { filesDropped, filesOf } from './given-files.ts';
import { keptNode } from './kept-node.ts';
import { previewNode } from './preview-node.ts';
import { ReadingPlace } from './reading-place.ts';

const nothing: DataList = { data: [], unreadable: [] };

/** The reader's own data: read, looked at, kept, deleted, and put to use in the lab's experiment. */
export class OwnDataPanel {
  readonly #root: HTMLElement;
  readonly #signal: AbortSignal;
  readonly #reading: ReadingPlace;
  #read: ReadData | null = null;
  #list = nothing;

  /** `signal`: the page is left. */
  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root;
    this.#signal = signal;
    const handlers = {
      onRead: (read: ReadData) => this.#show(read),
      say: (text: string) => this.#say(text),
      warn: (text: string) => this.#warn(text),
    };
    this.#reading = new ReadingPlace(root, handlers, signal);
  }

  begin(): void {
    const root = this.#root;
    for (const input of root.querySelectorAll<HTMLInputElement>('input[type="file"]')) {
      const take = () => {
        const files = filesOf(input.files);
        // The same file can be chosen again.
        input.value = '';
        this.#reading.open(files);
      };
      input.addEventListener('change', take);
      // Whoever was quicker than this script has chosen already.
      take();
    }
    acceptDrops(root, (dropped) => this.#take(dropped));
    root.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button) void this.#press(button);
    });
    hearOfChanges(() => void this.#listKept(), this.#signal, 'own-data');
    void this.#listKept();
  }

  #take(dropped: DataTransfer): void {
    filesDropped(dropped).then(
      (files) => this.#reading.open(files),
      (error: unknown) => this.#warn(words.failed(error instanceof Error ? error.message : `${error}`)),
    );
  }

  #place(name: string): HTMLElement {
    return requireChild(this.#root, `[data-own="${name}"]`, HTMLElement);
  }

  #say(text: string): void {
    this.#place('alert').textContent = '';
    this.#place('status').textContent = text;
  }

  #warn(text: string): void {
    this.#place('status').textContent = '';
    this.#place('alert').textContent = text;
  }

  #show(read: ReadData): void {
    this.#read = read;
    const { data, facts } = read;
    this.#place('preview').replaceChildren(previewNode(data, facts));
    const bytes = [data.training, data.test].reduce(
      (sum, { images, labels }) => sum + images.length + labels.length,
      0,
    );
    requireChild(this.#root, '[data-do="keep"]', HTMLButtonElement).textContent = words.keep(bytes);
    this.#place('actions').hidden = false;
    this.#say(words.read(facts.title));
  }

  async #press({ dataset }: HTMLButtonElement): Promise<void> {
    const key = dataset['of'] ?? '';
    switch (dataset['do']) {
      case 'stop-reading':
        return this.#reading.stop();
      case 'use':
        return this.#use();
      case 'keep':
        return this.#keep();
      case 'use-kept':
        return this.#useKept(key);
      case 'delete-kept':
        return this.#delete([key]);
      case 'delete-unreadable':
        return this.#delete(this.#list.unreadable);
      default:
    }
  }

  #use(): void {
    if (!this.#read) return;
    const { choice, data, facts } = this.#read;
    // It may not have been seen yet, and works when it is.
    document.querySelector('[data-figure="experiment-lab"]')?.scrollIntoView();
    ownData.use(choice, facts.title, data);
    this.#say(words.used(facts.title));
  }

  async #keep(): Promise<void> {
    if (!this.#read) return;
    const read = this.#read;
    this.#say(words.keeping);
    const result = await keepOwnData(read);
    if (result.type === 'failed') return this.#warn(words.notKept(problemOf(result)));
    await this.#listKept();
    this.#say(`${words.kept(read.facts.title)} ${labStrings.promise[await askToKeep()]}`.trim());
  }

  async #useKept(key: string): Promise<void> {
    const own = this.#list.data.find((one) => one.key === key);
    if (!own) return;
    const { title } = own.facts;
    this.#say(words.keptList.loading(title));
    const found = await findOwnData(own.choice);
    if (found.type === 'failed') return this.#warn(problemOf(found));
    if (found.value === null) {
      await this.#listKept();
      return this.#warn(words.keptList.gone(title));
    }
    const { kept, data } = found.value;
    this.#show({ choice: kept.choice, data, facts: kept.facts });
    this.#use();
  }

  async #delete(keys: readonly string[]): Promise<void> {
    const title = this.#list.data.find(({ key }) => keys.includes(key))?.facts.title ?? '';
    const result = await deleteOwnData(keys);
    if (result.type === 'failed') return this.#warn(problemOf(result));
    await this.#listKept();
    this.#say(title === '' ? '' : words.keptList.deleted(title));
    this.#place('kept').focus();
  }

  async #listKept(): Promise<void> {
    const result = await listOwnData();
    if (result.type === 'failed') {
      // Without a store data can still be read and used.
      return void this.#place('kept').replaceChildren(problemOf(result));
    }
    this.#list = result.value;
    replaceKeepingFocus(this.#place('kept'), keptNode(result.value));
  }
}

function problemOf({ problem, reason }: Extract<StoreResult<unknown>, { type: 'failed' }>): string {
  return labStrings.problems[problem](reason);
}
