import { Pace } from './pace.ts';
import { Sight } from './sight.ts';
import { Turns } from './turns.ts';

/** A part of a figure, drawn in a turn of its own, so that a click between two parts is answered between them. */
export interface Part {
  /** Where it is seen. */
  readonly element: Element;
  readonly draw: () => void;
}

/**
 * Draws a figure when asked to, part by part, while the tab is shown, and only what is in sight: other parts wait until
 * they come into sight. The more a drawing costs, the longer it rests afterwards.
 */
export class Redraw {
  readonly #figure: Element;
  readonly #partsNow: () => readonly Part[] | Promise<readonly Part[]>;
  readonly #sight: Sight;
  readonly #turns: Turns;
  readonly #pace = new Pace();
  #due = false;
  /** The reader waits for it. */
  #urgent = false;
  #drawing = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Not yet drawn, in the order in which they are. */
  #parts: readonly Part[] = [];

  /** `partsNow` gives the parts that show the figure as it is; `signal` ends it. */
  constructor(figure: Element, partsNow: () => readonly Part[] | Promise<readonly Part[]>, signal: AbortSignal) {
    this.#figure = figure;
    this.#partsNow = partsNow;
    this.#turns = new Turns(signal);
    this.#sight = new Sight(() => this.#schedule(), signal);
    document.addEventListener('visibilitychange', () => this.#schedule(), { signal });
    addEventListener('beforeprint', () => void this.finish(), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** There is something new to draw, when drawing has rested. */
  request(): void {
    // Many ask in vain: what is due already is waited for.
    if (this.#due) return;
    this.#due = true;
    this.#schedule();
  }

  /** What is shown is no longer so: leaves off what is being drawn, and draws anew without a long rest. */
  renew(): void {
    this.#due = this.#urgent = true;
    this.#parts = [];
    this.#schedule();
  }

  /** Draws at once all that is due, seen or not: for those who want the picture on paper or as a file. */
  async finish(): Promise<void> {
    this.#drawAll();
    if (!this.#due) return;
    await this.#refresh();
    this.#drawAll();
  }

  #drawAll(): void {
    const parts = this.#parts;
    this.#parts = [];
    parts.forEach(({ draw }) => draw());
  }

  get #nextSeen(): Part | undefined {
    return this.#parts.find(({ element }) => this.#sight.has(element));
  }

  get #hasWork(): boolean {
    const figureSeen = this.#sight.has(this.#figure);
    return !document.hidden && ((this.#due && figureSeen) || this.#nextSeen !== undefined);
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    if (this.#drawing || !this.#hasWork) return;
    const now = performance.now();
    // What comes into sight is waited for, too.
    const isWaitedFor = this.#urgent || !this.#due || this.#nextSeen !== undefined;
    const wait = isWaitedFor ? this.#pace.shortWait(now) : this.#pace.wait(now);
    this.#timer = setTimeout(() => void this.#draw(), Math.max(0, wait));
  }

  async #draw(): Promise<void> {
    if (this.#drawing || !this.#hasWork) return;
    this.#drawing = true;
    let cost = 0;
    try {
      if (this.#due && this.#sight.has(this.#figure)) await this.#refresh();
      for (let part = this.#nextSeen; part; part = this.#nextSeen)
        cost += await this.#turns.take(() => this.#take(part));
    } finally {
      this.#drawing = false;
      this.#pace.drawn(cost, performance.now());
      this.#schedule();
    }
  }

  async #refresh(): Promise<void> {
    this.#due = this.#urgent = false;
    const parts = await this.#partsNow();
    // Whoever has asked anew meanwhile gets other parts.
    if (!this.#urgent) this.#parts = parts;
  }

  /** Draws a part, unless there is no need for it any more. */
  #take(part: Part): void {
    if (!this.#parts.includes(part)) return;
    this.#parts = this.#parts.filter((one) => one !== part);
    part.draw();
  }
}
