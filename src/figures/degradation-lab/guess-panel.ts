import { buildNode } from '../../charts/build-node.ts';
import type { GuessPoint } from '../../charts/depth-point.ts';
import type { ChartPosition } from './position.ts';
import { chartStrings } from '../../i18n/en/charts.ts';
import type { Words } from './words.ts';
import { requireChild } from '../../live-figure/require-child.ts';

/** In the middle: leans neither way. */
const start = 0.5;

export function firstGuess(depths: readonly number[]): readonly GuessPoint[] {
  return depths.map((depth) => ({ depth, error: start }));
}

/** A guess with the depth nearest to a position of the chart moved to its height, in whole per cent. */
export function moveGuess(guess: readonly GuessPoint[], { x, percent }: ChartPosition): readonly GuessPoint[] {
  const distance = ({ depth }: GuessPoint) => Math.abs(depth - x);
  const [nearest] = guess.toSorted((a, b) => distance(a) - distance(b));
  const error = Math.round(Math.min(100, Math.max(0, percent))) / 100;
  return guess.map((point) => (point === nearest ? { ...point, error } : point));
}

/** A slider for each depth, for a reader who guesses by keyboard or likes numbers. */
export class GuessSliders {
  readonly #place: HTMLElement;
  readonly #words: Words['guess'];

  constructor(panel: HTMLElement, words: Words['guess'], onMove: (position: ChartPosition) => void) {
    this.#place = requireChild(panel, '.guess-sliders', HTMLElement);
    this.#words = words;
    this.#place.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement) onMove({ x: Number(target.name), percent: Number(target.value) });
    });
  }

  /** Sliders stay the same elements while they are moved, so that they keep the focus. */
  show(guess: readonly GuessPoint[]): void {
    const sliders = [...this.#place.querySelectorAll('input')];
    if (sliders.length !== guess.length) this.#place.replaceChildren(...guess.map((point) => this.#build(point)));
    for (const slider of this.#place.querySelectorAll('input')) {
      const point = guess.find(({ depth }) => `${depth}` === slider.name);
      if (!point) continue;
      slider.value = `${Math.round(100 * point.error)}`;
      slider.setAttribute('aria-valuetext', chartStrings.wholePerCent(point.error));
      requireChild(slider.parentElement!, 'span', HTMLElement).textContent = chartStrings.wholePerCent(point.error);
    }
  }

  #build({ depth }: GuessPoint): HTMLLabelElement {
    const slider = buildNode(document, 'input', { type: 'range', name: depth, min: 0, max: 100, step: 1 });
    return buildNode(document, 'label', {}, [this.#words.slider(depth), slider, buildNode(document, 'span')]);
  }
}
