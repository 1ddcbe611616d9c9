import { readChart } from '../../live-figure/chart-reader.ts';
import { LaterPart } from '../../live-figure/later-part.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import formStyles from './forms.css?inline';
import { answerGuess } from './guess-answer.ts';
import { adoptStyles } from '../../live-figure/adopt-styles.ts';
import type { LiveLesion } from './live-lesion.ts';
import { wakingWords as words } from './words/waking.ts';

adoptStyles(formStyles);

/** Trained twins that are cut: recorded, until the reader asks for the networks, which are loaded then. */
export class LesionFigure extends HTMLElement {
  readonly #leaving = new AbortController();
  readonly #part = new LaterPart(
    () => import('./live-lesion.ts'),
    () => this.#partChanged(),
  );
  #live: LiveLesion | null = null;

  connectedCallback(): void {
    const { signal } = this.#leaving;
    const reading = requireChild(this, '.reading', HTMLElement);
    for (const chart of this.querySelectorAll<HTMLElement>('.chart')) readChart(chart, reading, signal);
    this.addEventListener('submit', (event) => this.#load(event), { signal });
    this.addEventListener('change', ({ target }) => this.#choose(target), { signal });
    this.addEventListener('click', (event) => this.#useTools(event), { signal, capture: true });
    // The table of all numbers comes when it is opened; the event does not bubble.
    this.addEventListener('toggle', ({ target }) => this.#opened(target), { signal, capture: true });
    // A link says what is changed; nothing is asked by itself.
    if (location.search.includes('lesion.') || location.hash.includes('lesion.twins=')) void this.#wake();
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  #choose(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.name === 'guess') answerGuess(this, target.value);
    if (target.name === 'depth') void this.#wake().then((live) => live?.showDepth(Number(target.value)));
  }

  #opened(target: EventTarget | null): void {
    const isTable = target instanceof HTMLDetailsElement && target.matches('.numbers[open]');
    if (isTable) void this.#wake().then((live) => live?.drawAll());
  }

  #load(event: Event): void {
    event.preventDefault();
    void this.#wake().then((live) => live?.load());
  }

  /** The first press of a tool brings what makes the tools work, and is then made again. */
  #useTools({ target }: Event): void {
    const button = target instanceof Element ? target.closest<HTMLElement>('.fig-tools button') : null;
    if (button && !this.#live) void this.#wake().then((live) => live && button.click());
  }

  async #wake(): Promise<LiveLesion | null> {
    try {
      const part = await this.#part.demand();
      this.#live ??= new part.LiveLesion(this, this.#leaving.signal);
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
