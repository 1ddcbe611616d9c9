const shortestInterval = 200;

/**
 * Draws when asked to: in an animation frame, at most five times a second, and only while the figure is in sight and
 * the tab is shown. What was asked for meanwhile is drawn when the figure comes back into sight.
 */
export class Redraw {
  readonly #draw: () => void;
  #due = false;
  #scheduled = false;
  #inSight = true;
  #drawnAt = -Infinity;

  /** `signal` ends it. */
  constructor(element: Element, draw: () => void, signal: AbortSignal) {
    this.#draw = draw;
    const observer = new IntersectionObserver((entries) => {
      this.#inSight = entries.at(-1)?.isIntersecting ?? true;
      this.#schedule();
    });
    observer.observe(element);
    signal.addEventListener('abort', () => observer.disconnect());
    document.addEventListener('visibilitychange', () => this.#schedule(), { signal });
  }

  request(): void {
    this.#due = true;
    this.#schedule();
  }

  #schedule(): void {
    if (!this.#due || this.#scheduled || !this.#inSight || document.hidden) return;
    this.#scheduled = true;
    const wait = this.#drawnAt + shortestInterval - performance.now();
    const inFrame = () => requestAnimationFrame(() => this.#now());
    if (wait > 0) setTimeout(inFrame, wait);
    else inFrame();
  }

  #now(): void {
    this.#scheduled = false;
    if (!this.#due) return;
    this.#due = false;
    this.#drawnAt = performance.now();
    this.#draw();
  }
}
