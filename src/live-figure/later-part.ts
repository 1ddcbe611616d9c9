import { partStrings as words } from '../i18n/part.ts';
import { markMissing } from './missing-parts.ts';

/**
 * What has become of a part. `slow`: nothing has come for so long that the reader should know; it is still waited for.
 * `missing`: it could not be loaded.
 */
export type PartState<Part> =
  | { readonly status: 'unasked' | 'loading' | 'slow' }
  | { readonly status: 'here'; readonly part: Part }
  | { readonly status: 'missing'; readonly reason: string };

/** After this long a part counts as slow (ms). */
export const partPatience = 10_000;

/**
 * A part of a figure that is loaded later: code that draws, or recorded runs. It is asked for once, however often it is
 * wanted; after a failure, only when the reader asks for it again.
 */
export class LaterPart<Part> {
  readonly #load: () => Promise<Part>;
  readonly #onChange: () => void;
  readonly #mark: typeof markMissing;
  #state: PartState<Part> = { status: 'unasked' };
  #attempts = 0;
  /** Of the attempt under way: settles when the part is here, missing or slow. */
  #settled = Promise.resolve();
  #settle: () => void = () => undefined;

  /** `onChange` hears of every new state. */
  constructor(load: () => Promise<Part>, onChange: () => void, mark: typeof markMissing = markMissing) {
    this.#load = load;
    this.#onChange = onChange;
    this.#mark = mark;
  }

  get state(): PartState<Part> {
    return this.#state;
  }

  /** Null until it is here. */
  get part(): Part | null {
    return this.#state.status === 'here' ? this.#state.part : null;
  }

  /** Whether the reader goes without it and should know. */
  get isLacking(): boolean {
    return this.#state.status === 'missing' || this.#state.status === 'slow';
  }

  /** Loads it, unless that has been tried. */
  ask(): void {
    if (this.#state.status === 'unasked') this.#attempt();
  }

  /** Loads what is missing or slow once more, for a reader who asks for it. */
  retry(): void {
    if (this.isLacking) this.#attempt();
  }

  /** The part, for a reader who waits for it; tried again where it is missing. Rejects if it does not come in time. */
  async demand(): Promise<Part> {
    this.ask();
    this.retry();
    await this.#settled;
    if (this.#state.status === 'here') return this.#state.part;
    throw new Error(this.#state.status === 'missing' ? this.#state.reason : words.nothingCame(partPatience / 1000));
  }

  #attempt(): void {
    const attempt = ++this.#attempts;
    this.#settled = new Promise((resolve) => (this.#settle = resolve));
    this.#set({ status: 'loading' });
    const timer = setTimeout(() => {
      if (this.#state.status === 'loading') this.#set({ status: 'slow' });
    }, partPatience);
    const end = (state: PartState<Part>) => {
      clearTimeout(timer);
      // An earlier attempt may still bring the part, but its failure says nothing about a later one.
      if (this.#state.status === 'here' || (state.status === 'missing' && attempt < this.#attempts)) return;
      this.#set(state);
    };
    this.#load().then(
      (part) => end({ status: 'here', part }),
      (error: unknown) => end({ status: 'missing', reason: error instanceof Error ? error.message : `${error}` }),
    );
  }

  #set(state: PartState<Part>): void {
    this.#state = state;
    this.#mark(this, this.isLacking);
    if (state.status !== 'loading') this.#settle();
    this.#onChange();
  }
}
