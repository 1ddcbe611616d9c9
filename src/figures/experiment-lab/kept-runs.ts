import type { RunResult } from '../../experiment/records.ts';
import type { LedgerEntry } from '../../store/ledger-entry.ts';
import { hearOfChanges } from '../../store/ledger-news.ts';
import { listLedger, readFromLedger } from '../../store/ledger-store.ts';
import { hasEndedWell } from './queue/known-runs.ts';

/** The reader's runs that came to their end, as the device keeps them: nothing of them need be trained again. */
export class KeptRuns {
  readonly #onChange: () => void;
  #entries: readonly LedgerEntry[] = [];
  #text = '[]';
  /** Read whole, by their numbers; null while they are being read, and where they could not be. */
  readonly #whole = new Map<number, RunResult | null>();
  /** Could not be read: asked for again with the next list. */
  readonly #failed = new Set<number>();
  #read: Promise<void>;

  /** `onChange` hears of other runs, those that this tab adds among them; `signal`: the page is left. */
  constructor(onChange: () => void, signal: AbortSignal) {
    this.#onChange = onChange;
    this.#read = this.#list();
    hearOfChanges(() => this.readAgain(), signal);
  }

  /** Lists them anew, and reads what could not be read. */
  readAgain(): void {
    this.#read = this.#list();
  }

  /** The newest first; none where the device keeps nothing. */
  get entries(): readonly LedgerEntry[] {
    return this.#entries;
  }

  /** Settles when the device has been asked. */
  get isRead(): Promise<void> {
    return this.#read;
  }

  /** What is known of one run, with its records; undefined until it has been read. */
  resultOf(key: string): RunResult | undefined {
    const id = this.#entries.find((entry) => entry.key === key)?.id;
    if (id === undefined) return undefined;
    if (!this.#whole.has(id)) void this.#readWhole([id]);
    return this.#whole.get(id) ?? undefined;
  }

  /** The runs of these experiments, whole. */
  async resultsOf(keys: ReadonlySet<string>): Promise<readonly RunResult[]> {
    const newest = new Map(this.#entries.toReversed().map(({ key, id }) => [key, id]));
    const ids = [...newest].flatMap(([key, id]) => (keys.has(key) ? [id] : []));
    const found = await readFromLedger(ids);
    return found.type === 'done' ? found.value.map(({ run }) => run) : [];
  }

  async #list(): Promise<void> {
    const listed = await listLedger();
    // What is known is still so.
    if (listed.type === 'failed') return;
    const entries = listed.value.entries.filter(hasEndedWell);
    const text = JSON.stringify(entries.map(({ id, digest }) => [id, digest]));
    if (text === this.#text && this.#failed.size === 0) return;
    for (const id of this.#failed) this.#whole.delete(id);
    this.#failed.clear();
    this.#text = text;
    this.#entries = entries;
    this.#onChange();
  }

  async #readWhole(ids: readonly number[]): Promise<void> {
    for (const id of ids) this.#whole.set(id, null);
    const found = await readFromLedger(ids);
    if (found.type === 'failed') return ids.forEach((id) => this.#failed.add(id));
    for (const { id, run } of found.value) this.#whole.set(id, run);
    this.#onChange();
  }
}
