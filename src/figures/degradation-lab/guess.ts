import type { GuessPoint } from '../../charts/depth-point.ts';
import type { ChartPosition } from './position.ts';
import { isTraining } from '../../live-figure/figure-state.ts';
import type { FigureState } from '../../live-figure/figure-state.ts';
import { LaterPart } from '../../live-figure/later-part.ts';
import type * as guessMode from './guess-mode.ts';
import type { GuessHandlers, GuessMode } from './guess-mode.ts';
import { uncover } from '../../live-figure/kept-result/uncover.ts';

interface Options extends Omit<GuessHandlers, 'onCompare'> {
  /** The chart that is drawn on. */
  readonly chart: HTMLElement;
}

/** The way to a guess: what takes it is loaded when the reader wants to make one. */
export class Guess {
  readonly part: LaterPart<typeof guessMode>;
  readonly #root: HTMLElement;
  readonly #options: Options;
  #mode: GuessMode | null = null;

  constructor(root: HTMLElement, options: Options) {
    this.#root = root;
    this.#options = options;
    this.part = new LaterPart(() => import('./guess-mode.ts'), options.onChange);
    for (const button of root.querySelectorAll('[data-guess="draw"]'))
      button.addEventListener('click', () => void this.#begin());
  }

  get guess(): readonly GuessPoint[] {
    return this.#mode?.guess ?? [];
  }

  /** Whether the guess is being drawn, and nothing measured may be seen. */
  get guessing(): boolean {
    return this.#mode?.guessing ?? false;
  }

  /** Where a pointer is in the chart. */
  set locate(locate: (event: PointerEvent) => ChartPosition) {
    if (this.#mode) this.#mode.locate = locate;
  }

  async #begin(): Promise<void> {
    // Where it does not come, a notice says so.
    const part = await this.part.demand().catch(() => null);
    if (!part || isTraining(this.#root.dataset['state'] as FigureState)) return;
    const { chart, ...handlers } = this.#options;
    this.#mode ??= new part.GuessMode(this.#root, chart, { ...handlers, onCompare: () => uncover('degradation-lab') });
    this.#mode.begin();
  }
}
