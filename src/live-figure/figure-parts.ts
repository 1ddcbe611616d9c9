import type { RecordedRun } from '../experiment/records.ts';
import { LaterPart } from './later-part.ts';
import type { Notice } from './notice-list.ts';
import { partNotices } from './part-notices.ts';
import type { PartWords } from './part-notices.ts';

/** Where the parts of a figure come from, and what is said where they do not. */
export interface PartSources<View> {
  readonly loadView: () => Promise<View>;
  /** By the name of their file. */
  readonly loadRecorded: (name: string) => Promise<readonly RecordedRun[]>;
  readonly words: { readonly view: PartWords; readonly recorded: PartWords };
}

/** What is loaded when a figure is first touched: what draws, and the recorded runs of what is chosen. */
export class FigureParts<View> {
  readonly #sources: PartSources<View>;
  readonly #onChange: () => void;
  readonly #view: LaterPart<View>;
  readonly #recorded = new Map<string, LaterPart<readonly RecordedRun[]>>();
  /** What was asked for last: what is missing of others is not told. */
  #wanted: LaterPart<readonly RecordedRun[]> | null = null;

  /** `onChange` hears when a part has come, or is missing. */
  constructor(sources: PartSources<View>, onChange: () => void) {
    this.#sources = sources;
    this.#onChange = onChange;
    this.#view = new LaterPart(sources.loadView, onChange);
  }

  /** What draws, null until it is here. */
  get view(): View | null {
    this.#view.ask();
    return this.#view.part;
  }

  /** Null until they are here. */
  recordedOf(name: string): readonly RecordedRun[] | null {
    const own = this.#partOf(name);
    own.ask();
    this.#wanted = own;
    return own.part;
  }

  /** Whether nothing is known yet of whether they will come. */
  isWaiting(name: string): boolean {
    const { status } = this.#partOf(name).state;
    return status === 'unasked' || status === 'loading';
  }

  /** For a reader who waits for them. Rejects where they cannot be had. */
  demandRecorded(name: string): Promise<readonly RecordedRun[]> {
    return this.#partOf(name).demand();
  }

  /** Asks again for what is missing. */
  retry(): void {
    this.#view.retry();
    this.#wanted?.retry();
  }

  get notices(): readonly Notice[] {
    const { view, recorded } = this.#sources.words;
    return [...partNotices(this.#view, view), ...(this.#wanted ? partNotices(this.#wanted, recorded) : [])];
  }

  #partOf(name: string): LaterPart<readonly RecordedRun[]> {
    const known = this.#recorded.get(name);
    if (known) return known;
    const made = new LaterPart(() => this.#sources.loadRecorded(name), this.#onChange);
    this.#recorded.set(name, made);
    return made;
  }
}
