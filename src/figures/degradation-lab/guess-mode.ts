import type { GuessPoint } from '../../charts/depth-point.ts';
import type { ChartPosition } from './position.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { adoptStyles } from '../../live-figure/adopt-styles.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { listedDepths } from './controls.ts';
import guessStyles from './guess.css?inline';
import { moveGuess, withLine } from './guess-lines.ts';
import { GuessSliders } from './guess-sliders.ts';
import { liveStrings } from './words/live.ts';

const words = liveStrings.guess;

adoptStyles(guessStyles);

export interface GuessHandlers {
  readonly signal: AbortSignal;
  readonly onChange: () => void;
  /** The reader has guessed, and wants to see. */
  readonly onCompare: () => void;
}

/** The reader's guess of both kinds of network: drawn on the chart or by sliders, one kind after the other. */
export class GuessMode {
  /** Where a pointer is in the chart; set while there is a chart to draw on. */
  locate: ((event: PointerEvent) => ChartPosition) | null = null;
  readonly #root: HTMLElement;
  readonly #panel: HTMLFieldSetElement;
  readonly #open: HTMLButtonElement;
  readonly #sliders: GuessSliders;
  readonly #handlers: GuessHandlers;
  #guess: readonly GuessPoint[] = [];
  #kind: NetworkKind = 'plain';
  #guessing = false;

  constructor(root: HTMLElement, chart: HTMLElement, handlers: GuessHandlers) {
    this.#root = root;
    this.#handlers = handlers;
    this.#panel = requireChild(root, 'fieldset.guess', HTMLFieldSetElement);
    this.#open = requireChild(root, '.controls [data-guess="draw"]', HTMLButtonElement);
    this.#sliders = new GuessSliders(this.#panel, words, (position) => this.#move(position));
    this.#on('compare', () => this.#compare());
    this.#on('cancel', () => this.#cancel());
    this.#panel.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.name === 'guess-kind') this.#draw(target.value as NetworkKind);
    });
    this.#followPointer(chart);
  }

  get guess(): readonly GuessPoint[] {
    return this.#guess;
  }

  /** Whether the guess is being drawn, and nothing measured may be seen. */
  get guessing(): boolean {
    return this.#guessing;
  }

  begin(): void {
    this.#guess = withLine(this.#guess, this.#kind, listedDepths);
    this.#set(true);
    this.#panel.querySelector<HTMLElement>('input[type="range"]')?.focus({ preventScroll: true });
  }

  #on(action: string, handle: () => void): void {
    requireChild(this.#panel, `[data-guess="${action}"]`, HTMLButtonElement).addEventListener('click', handle);
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

  #draw(kind: NetworkKind): void {
    this.#kind = kind;
    this.#guess = withLine(this.#guess, kind, listedDepths);
    this.#show();
  }

  #move(position: ChartPosition): void {
    this.#guess = moveGuess(this.#guess, this.#kind, position);
    this.#show();
  }

  #compare(): void {
    this.#handlers.onCompare();
    this.#set(false);
    this.#open.focus();
  }

  #cancel(): void {
    this.#guess = [];
    this.#set(false);
    // That over the charts, where they are covered still.
    const buttons = this.#root.querySelectorAll<HTMLElement>('[data-guess="draw"]');
    [...buttons].find((button) => button.checkVisibility())?.focus();
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
    this.#sliders.show(this.#guess.filter(({ kind }) => kind === this.#kind));
    this.#handlers.onChange();
  }
}
