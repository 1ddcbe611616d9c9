import type { DepthPoint, GuessPoint } from '../../charts/depth-point.ts';
import { median } from '../../charts/median.ts';
import type { ChartPosition } from './position.ts';
import { words as degradationLabStrings } from './words.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { listedDepths } from './controls.ts';
import { firstGuess, GuessSliders, moveGuess } from './guess-panel.ts';

const words = degradationLabStrings.guess;

/** What the guess was at the deepest network that has been measured, and what was measured. */
export function compareGuess(guess: readonly GuessPoint[], measured: readonly DepthPoint[]): string {
  const plain = measured.filter(({ kind, state }) => kind === 'plain' && state === 'final');
  const shared = guess.filter(({ depth }) => plain.some((point) => point.depth === depth));
  const deepest = shared.toSorted((a, b) => a.depth - b.depth).at(-1);
  if (!deepest) return words.nothingMeasured;
  const errors = plain.filter(({ depth }) => depth === deepest.depth).map(({ error }) => error);
  return words.result(deepest.depth, deepest.error, median(errors)!);
}

interface GuessHandlers {
  readonly signal: AbortSignal;
  readonly onChange: () => void;
  /** What the guess is compared with. */
  readonly measured: () => Promise<readonly DepthPoint[]>;
}

/** The reader's guess: drawn on the chart or by sliders, then compared. */
export class GuessMode {
  /** Where a pointer is in the chart; set while there is a chart to draw on. */
  locate: ((event: PointerEvent) => ChartPosition) | null = null;
  readonly #root: HTMLElement;
  readonly #panel: HTMLFieldSetElement;
  readonly #open: HTMLButtonElement;
  readonly #result: HTMLElement;
  readonly #sliders: GuessSliders;
  readonly #handlers: GuessHandlers;
  #guess: readonly GuessPoint[] = [];
  #guessing = false;

  constructor(root: HTMLElement, chart: HTMLElement, handlers: GuessHandlers) {
    this.#root = root;
    this.#handlers = handlers;
    this.#panel = requireChild(root, 'fieldset.guess', HTMLFieldSetElement);
    this.#open = requireChild(root, '[data-guess="draw"]', HTMLButtonElement);
    this.#result = requireChild(root, '.guess-result', HTMLElement);
    this.#sliders = new GuessSliders(this.#panel, words, (position) => this.#move(position));
    this.#on('draw', () => this.#begin());
    this.#on('compare', () => void this.#compare());
    this.#on('cancel', () => this.#cancel());
    this.#followPointer(chart);
  }

  get guess(): readonly GuessPoint[] {
    return this.#guess;
  }

  /** Whether the guess is being drawn, and nothing measured may be seen. */
  get guessing(): boolean {
    return this.#guessing;
  }

  #on(action: string, handle: () => void): void {
    requireChild(this.#root, `[data-guess="${action}"]`, HTMLButtonElement).addEventListener('click', handle);
  }

  #followPointer(chart: HTMLElement): void {
    const follow = (event: PointerEvent) => {
      if (!this.#guessing || !this.locate || event.buttons === 0) return;
      event.preventDefault();
      this.#move(this.locate(event));
    };
    const { signal } = this.#handlers;
    chart.addEventListener('pointerdown', follow, { signal });
    chart.addEventListener('pointermove', follow, { signal });
  }

  #begin(): void {
    if (this.#guess.length === 0) this.#guess = firstGuess(listedDepths);
    this.#result.textContent = '';
    this.#set(true);
    this.#panel.querySelector('input')?.focus({ preventScroll: true });
  }

  #move(position: ChartPosition): void {
    this.#guess = moveGuess(this.#guess, position);
    this.#show();
  }

  async #compare(): Promise<void> {
    this.#set(false);
    this.#open.focus();
    this.#result.textContent = compareGuess(this.#guess, await this.#handlers.measured());
  }

  #cancel(): void {
    this.#guess = [];
    this.#result.textContent = '';
    this.#set(false);
    this.#open.focus();
  }

  #set(guessing: boolean): void {
    this.#guessing = guessing;
    this.#root.toggleAttribute('data-guessing', guessing);
    this.#panel.hidden = !guessing;
    this.#open.textContent = this.#guess.length > 0 ? words.again : words.draw;
    this.#open.hidden = guessing;
    this.#show();
  }

  #show(): void {
    this.#sliders.show(this.#guess);
    this.#handlers.onChange();
  }
}
