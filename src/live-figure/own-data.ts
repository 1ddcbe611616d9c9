import type { DataSet } from '../data/data-set.ts';
import { dataKey } from '../experiment/data-sets.ts';
import type { DataChoice, OwnData } from '../experiment/data-sets.ts';
import { hearOfChanges } from '../store/ledger-news.ts';
import { findOwnData, listOwnData } from '../store/own-data-store.ts';
import { pageFiles } from '../worker/sweep-dependencies.ts';

/** Data of the reader's own, by the reader's name of it. */
export interface NamedData {
  readonly choice: OwnData;
  readonly title: string;
}

/**
 * What can be trained on of the data that the reader has brought: the set that is in use on this page, and those that the
 * device keeps. Whoever reads such data tells of it here, and figures offer it.
 */
export class OwnDataAtHand {
  readonly #listeners = new Set<() => void>();
  #used: (NamedData & { readonly data: DataSet }) | null = null;
  #kept: readonly NamedData[] = [];
  #wanted: NamedData | null = null;

  /** That which is in use first, each once. */
  get all(): readonly NamedData[] {
    const used = this.#used ? [this.#used] : [];
    return [...new Map([...this.#kept, ...used].map((own) => [dataKey(own.choice), own])).values()];
  }

  /** The set that is in use on this page; null without any. */
  get used(): NamedData | null {
    return this.#used;
  }

  find(choice: DataChoice): NamedData | undefined {
    return this.all.find((own) => dataKey(own.choice) === dataKey(choice));
  }

  /** The reader wants to train on this now. */
  use(choice: OwnData, title: string, data: DataSet): void {
    this.#used = { choice, title, data };
    this.#wanted = this.#used;
    this.#tell();
  }

  /** What the reader wants to train on, once: whoever asks chooses it. */
  takeWanted(): NamedData | null {
    const wanted = this.#wanted;
    this.#wanted = null;
    return wanted;
  }

  /** Hears of another list, and of what is wanted; `signal`: nobody hears any more. Settles when the device has been asked. */
  async hear(onChange: () => void, signal: AbortSignal): Promise<void> {
    this.#listeners.add(onChange);
    signal.addEventListener('abort', () => this.#listeners.delete(onChange));
    hearOfChanges(() => void this.#list(), signal, 'own-data');
    await this.#list();
  }

  /** Whether it can be trained on at once. */
  isReady(choice: DataChoice): boolean {
    return choice.name !== 'own' || pageFiles.has(choice);
  }

  /**
   * Makes it ready to be trained on in the place of others; false where its images cannot be had here. `isFree`: whether
   * the others may go, asked once its images are read; where they may not, everything stays.
   */
  async bring(choice: OwnData, isFree: () => boolean): Promise<boolean> {
    if (this.isReady(choice)) return true;
    const used = this.#used && dataKey(this.#used.choice) === dataKey(choice) ? this.#used.data : null;
    const data = used ?? (await this.#readKept(choice));
    if (!data) return false;
    if (isFree()) pageFiles.provide(choice, data);
    return true;
  }

  /** What is in use stays so: if it is not kept, the page has the only copy. */
  async #readKept(choice: OwnData): Promise<DataSet | null> {
    const found = await findOwnData(choice);
    return found.type === 'done' ? (found.value?.data ?? null) : null;
  }

  async #list(): Promise<void> {
    const listed = await listOwnData();
    const data = listed.type === 'done' ? listed.value.data : [];
    this.#kept = data.map(({ choice, facts: { title } }) => ({ choice, title }));
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** One for all of a page. */
export const ownData = new OwnDataAtHand();
