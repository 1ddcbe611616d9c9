import { buildNode } from '../../charts/build-node.ts';
import type { GuessPoint } from '../../charts/depth-point.ts';
import type { ChartPosition } from './position.ts';
import { chartStrings } from '../../i18n/charts.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import type { LiveStrings } from './words/live.ts';

type Words = LiveStrings['guess'];

/** A slider for each depth, for a reader who guesses by keyboard or likes numbers. */
export class GuessSliders {
  readonly #place: HTMLElement;
  readonly #words: Words;

  constructor(panel: HTMLElement, words: Words, onMove: (position: ChartPosition) => void) {
    this.#place = requireChild(panel, '.guess-sliders', HTMLElement);
    this.#words = words;
    this.#place.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement) onMove({ x: Number(target.name), percent: Number(target.value) });
    });
  }

  /** Those of one kind of network. Sliders stay the same elements while they are moved, so that they keep the focus. */
  show(points: readonly GuessPoint[]): void {
    const sliders = [...this.#place.querySelectorAll('input')];
    if (sliders.length !== points.length) this.#place.replaceChildren(...points.map((point) => this.#build(point)));
    const [first] = points;
    if (first) this.#place.setAttribute('aria-label', this.#words.sliders(first.kind));
    for (const slider of this.#place.querySelectorAll('input')) {
      const point = points.find(({ depth }) => `${depth}` === slider.name);
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
