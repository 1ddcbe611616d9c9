/** A sentence is left there for so long (ms), to be read before the next. */
const readingTime = 3000;

/** An element with one sentence at a time. */
export class SpacedPlace {
  readonly #element: HTMLElement;
  readonly #now: () => number;
  #shownAt = -Infinity;

  constructor(element: HTMLElement, now = () => performance.now()) {
    this.#element = element;
    this.#now = now;
  }

  get text(): string {
    return this.#element.textContent;
  }

  /** Shows another sentence, unless the last one has just come; `atOnce` when nothing comes after it. */
  show(sentence: string, { atOnce }: { readonly atOnce: boolean }): void {
    if (sentence === this.text || (!atOnce && this.#now() < this.#shownAt + readingTime)) return;
    this.#element.textContent = sentence;
    this.#shownAt = this.#now();
  }

  clear(): void {
    this.#shownAt = -Infinity;
    if (this.text !== '') this.#element.textContent = '';
  }
}
