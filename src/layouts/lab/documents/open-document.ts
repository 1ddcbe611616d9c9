import { saveDocument } from '../../../store/document-store.ts';
import type { DocumentPlace, KeptDocument } from '../../../store/document-store.ts';
import type { ReaderDocument } from '../../../store/document-file.ts';
import type { StoreResult } from '../../../store/store-result.ts';

/** So long a pause ends a change (ms). */
const pause = 400;
const mostSteps = 200;

/** What is told of keeping a document. */
export interface DocumentListener {
  readonly onKept: (isApart: boolean) => void;
  readonly onProblem: (problem: Extract<StoreResult<never>, { readonly type: 'failed' }>) => void;
}

/** The document that is open: what it says now, what it said before each change, and what of it is kept. */
export class OpenDocument {
  readonly #listener: DocumentListener;
  #place: DocumentPlace;
  #now: ReaderDocument;
  /** What lies on the device. */
  #kept: ReaderDocument | null;
  /** What lies elsewhere: it came from there, or was handed out as a file. */
  #elsewhere: ReaderDocument;
  readonly #before: ReaderDocument[] = [];
  /** What it said at the last pause. */
  #settled: ReaderDocument;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** One is kept after the other. */
  #keeping = Promise.resolve();

  /** `kept`: whether there is nothing in it that is not kept. */
  constructor({ id, revision, document }: KeptDocument, kept: boolean, listener: DocumentListener) {
    this.#place = { id, revision };
    this.#now = this.#settled = this.#elsewhere = document;
    this.#kept = kept ? document : null;
    this.#listener = listener;
  }

  get id(): number | null {
    return this.#place.id;
  }

  get document(): ReaderDocument {
    return this.#now;
  }

  /** Whether nothing is lost with it. */
  get isSafe(): boolean {
    return this.#now === this.#kept || this.#now === this.#elsewhere;
  }

  /** What it said when a file of it was made lies in that file. */
  handOut(own: ReaderDocument): void {
    this.#elsewhere = own;
  }

  get canUndo(): boolean {
    return this.#before.length > 0 || this.#now !== this.#settled;
  }

  /** The reader types: it is kept at the next pause. */
  change(part: Partial<ReaderDocument>): void {
    this.#now = { ...this.#now, ...part };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.keep(), pause);
  }

  /** Runs stay in the document: a text that is pasted again may name them. */
  undo(): void {
    this.#settle();
    const before = this.#before.pop();
    if (before) this.#now = this.#settled = { ...before, runs: this.#now.runs };
    void this.keep();
  }

  /** Keeps what is not kept yet. */
  keep(): Promise<void> {
    clearTimeout(this.#timer);
    this.#settle();
    this.#keeping = this.#keeping.then(() => this.#keep());
    return this.#keeping;
  }

  #settle(): void {
    if (this.#now === this.#settled) return;
    this.#before.push(this.#settled);
    if (this.#before.length > mostSteps) this.#before.shift();
    this.#settled = this.#now;
  }

  async #keep(): Promise<void> {
    const wanted = this.#now;
    if (wanted === this.#kept) return;
    const result = await saveDocument(this.#place, wanted, new Date().toISOString());
    if (result.type === 'failed') return this.#listener.onProblem(result);
    const { id, revision, isApart } = result.value;
    this.#place = { id, revision };
    this.#kept = wanted;
    this.#listener.onKept(isApart);
  }
}
