/** What is about to be scrolled to is in sight already. */
const margin = '20% 0px';

/** Tells which elements are in sight. One in a closed disclosure is not. */
export class Sight {
  readonly #observer: IntersectionObserver;
  readonly #inSight = new Map<Element, boolean>();

  /** `onChange` hears when something comes into sight or leaves it; `signal` ends it. */
  constructor(onChange: () => void, signal: AbortSignal) {
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) this.#inSight.set(target, isIntersecting);
        onChange();
      },
      { rootMargin: margin },
    );
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  /** The first question about an element begins to watch it, and is answered with no: `onChange` follows. */
  has(element: Element): boolean {
    const known = this.#inSight.get(element);
    if (known !== undefined) return known;
    this.#inSight.set(element, false);
    this.#observer.observe(element);
    return false;
  }
}
