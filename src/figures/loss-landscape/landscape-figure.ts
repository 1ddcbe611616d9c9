import { readCharts } from '../../live-figure/chart-reader.ts';
import { LaterPart } from '../../live-figure/later-part.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import type { LiveLandscape } from './live-landscape.ts';
import { wakingWords as words } from './words/waking.ts';

/** Planes through the loss of trained twins: recorded, until the reader asks for others. */
export class LandscapeFigure extends HTMLElement {
  readonly #leaving = new AbortController();
  readonly #part = new LaterPart(
    () => import('./live-landscape.ts'),
    () => this.#partChanged(),
  );
  #live: LiveLandscape | null = null;

  connectedCallback(): void {
    const { signal } = this.#leaving;
    readCharts(this, signal);
    this.addEventListener('submit', (event) => this.#compute(event), { signal });
    this.addEventListener('change', () => void this.#wake().then((live) => live?.changed()), { signal });
    this.addEventListener('click', (event) => this.#useTools(event), { signal, capture: true });
    // The event does not bubble.
    this.addEventListener('toggle', ({ target }) => this.#opened(target), { signal, capture: true });
    if (location.search.includes('landscape.') || location.hash.includes('landscape.twins=')) void this.#wake();
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  #compute(event: Event): void {
    event.preventDefault();
    void this.#wake().then((live) => live?.compute());
  }

  #opened(target: EventTarget | null): void {
    const isTable = target instanceof HTMLDetailsElement && target.matches('.numbers[open]');
    if (isTable) void this.#wake().then((live) => live?.drawAll());
  }

  /** The first press of a tool brings what makes the tools work, and is then made again. */
  #useTools({ target }: Event): void {
    const button = target instanceof Element ? target.closest<HTMLElement>('.fig-tools button') : null;
    if (button && !this.#live) void this.#wake().then((live) => live && button.click());
  }

  async #wake(): Promise<LiveLandscape | null> {
    try {
      const part = await this.#part.demand();
      this.#live ??= new part.LiveLandscape(this, this.#leaving.signal);
      return this.#live;
    } catch (error) {
      this.#say('.fig-alert', words.missing(error instanceof Error ? error.message : `${error}`));
      return null;
    }
  }

  #partChanged(): void {
    const { status } = this.#part.state;
    this.#say('.status', status === 'loading' ? words.waking : '');
    if (status === 'here') this.#say('.fig-alert', '');
  }

  #say(place: string, text: string): void {
    requireChild(this, place, HTMLElement).textContent = text;
  }
}
