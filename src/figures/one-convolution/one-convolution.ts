import { Teaching } from '../../live-figure/for-teachers/teaching.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { StatusLine } from '../../live-figure/status-line.ts';
import { mapNodes, placeWindow, productsNodes } from './convolution-nodes.ts';
import { convolved } from './convolved.ts';
import type { Choice } from './convolved.ts';
import { imageOf, unpackShownLayer } from './shown-layer.ts';
import { WindowKeys } from './window-keys.ts';
import { liveWords as words } from './words/live.ts';

const context = { document, words };

/** A filter that the reader lays on one place of an image after another. */
export class OneConvolution extends HTMLElement {
  readonly #shown = unpackShownLayer(this.dataset['layer'] ?? '');
  readonly #image = imageOf(this.#shown);
  readonly #form = requireChild(this, 'form', HTMLFormElement);
  readonly #keys = new WindowKeys(this, () => this.#draw());
  readonly #status: StatusLine;

  constructor() {
    super();
    const announced = requireChild(this, '[role="status"]', HTMLElement);
    this.#status = new StatusLine((message) => (announced.textContent = message));
  }

  connectedCallback(): void {
    new Teaching(this);
    const pictures = requireChild(this, '.conv-row', HTMLElement);
    this.#form.addEventListener('input', () => {
      this.#draw();
      this.#announce();
    });
    pictures.addEventListener('pointerdown', (event) => this.#grasp(event, pictures));
    pictures.addEventListener('pointermove', (event) => {
      if (pictures.hasPointerCapture(event.pointerId))
        this.#point(event, requireChild(this, '[data-map="image"]', SVGSVGElement));
    });
    // Not on pointerdown: a finger that scrolls the page would move the frame.
    pictures.addEventListener('click', (event) => {
      const { target } = event;
      const picture = target instanceof Element ? target.closest('[data-map]') : null;
      if (picture) this.#point(event, picture);
    });
  }

  /** What the page was given stays drawn as long as nothing is chosen. */
  get #choice(): Choice {
    const data = new FormData(this.#form);
    const { row, column } = this.#keys;
    const view = data.get('view') === 'outputs' ? 'outputs' : 'sums';
    return { place: { row, column, channel: Number(data.get('filter')) }, view };
  }

  /** A mouse takes hold anywhere on the image, a finger on the frame alone: elsewhere it scrolls. */
  #grasp(event: PointerEvent, pictures: HTMLElement): void {
    const { target, pointerId, pointerType } = event;
    if (!(target instanceof Element)) return;
    const held = pointerType === 'mouse' ? '[data-map="image"]' : '.handle';
    if (event.button === 0 && target.closest(held)) pictures.setPointerCapture(pointerId);
  }

  /** The pixel under the pointer. */
  #point({ clientX, clientY }: MouseEvent, picture: Element): void {
    const { left, top, width, height } = picture.getBoundingClientRect();
    const { side } = this.#image;
    const [row, column] = [(clientY - top) / height, (clientX - left) / width].map((part) =>
      Math.floor(side * part),
    ) as [number, number];
    if (row === this.#keys.row && column === this.#keys.column) return;
    this.#keys.show(row, column);
    this.#draw();
    this.#announce();
  }

  #announce(): void {
    const { place } = this.#choice;
    const { pixel, output } = convolved(this.#image, this.#shown.layer, place);
    this.#status.announce(words.status(place.channel + 1, place.row + 1, place.column + 1, pixel.sum, output));
  }

  #draw(): void {
    const choice = this.#choice;
    const { row, column, channel } = choice.place;
    const all = convolved(this.#image, this.#shown.layer, choice.place);
    placeWindow(requireChild(this, '[data-map="image"]', SVGSVGElement), choice.place, document);
    requireChild(this, '.conv-products', HTMLElement).replaceChildren(...productsNodes(all, choice, context));
    requireChild(this, '.filter-map', HTMLElement).replaceChildren(...mapNodes(all, choice, context));
    const finding = words.finding(row + 1, column + 1, channel + 1, all.pixel.sum);
    requireChild(this, '.finding', HTMLElement).textContent = finding;
    this.#keys.say(words.value(row + 1, column + 1, all.pixel.sum));
  }
}

customElements.define('one-convolution', OneConvolution);
