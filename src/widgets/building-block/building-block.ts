import { buildingBlockStrings as words } from '../../i18n/en/building-block.ts';
import { StatusLine } from '../figure-shell/status-line.ts';
import { requireChild } from '../require-child.ts';
import { blockFromFile, decodeBase64 } from './block-file.ts';
import { blockMaps } from './compute-block.ts';
import type { BlockMaps } from './compute-block.ts';
import { followPixel } from './follow-pixel.ts';
import type { Choice } from './follow-pixel.ts';
import { mapsNode } from './maps-node.ts';
import { PixelForm } from './pixel-form.ts';
import { stepsNode } from './steps-node.ts';
import type { TrainedBlock } from './trained-block.ts';

const arrows: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The building block to the last number: the reader chooses a pixel, and all numbers follow. */
export class BuildingBlock extends HTMLElement {
  #block: TrainedBlock | null = null;
  #maps: BlockMaps | null = null;
  #statusLine: StatusLine | null = null;

  connectedCallback(): void {
    const block = blockFromFile(decodeBase64(this.dataset['values'] ?? ''));
    const announced = requireChild(this, '[role="status"]', HTMLElement);
    this.#block = block;
    this.#maps = blockMaps(block);
    this.#statusLine = new StatusLine((message) => (announced.textContent = message));
    const form = new PixelForm(requireChild(this, 'form', HTMLFormElement), (choice) => this.#draw(choice));
    const place = requireChild(this, '[data-maps]', HTMLElement);
    place.tabIndex = 0;
    place.addEventListener('pointerdown', (event) => this.#point(event, form));
    place.addEventListener('keydown', (event) => {
      const arrow = arrows[event.key];
      if (!arrow) return;
      event.preventDefault();
      form.move(...arrow);
    });
  }

  /** The pixel under the pointer; on a map of x or of the first layer, the pixel of y at the same place. */
  #point({ target, clientX, clientY }: PointerEvent, form: PixelForm): void {
    const map = target instanceof Element ? target.closest<SVGElement>('[data-map]') : null;
    const side = this.#block?.x.side;
    if (!map || side === undefined) return;
    const { left, top, width, height } = map.getBoundingClientRect();
    const row = Math.floor((side * (clientY - top)) / height);
    const column = Math.floor((side * (clientX - left)) / width);
    form.choose({ row, column, channel: Number(map.dataset['channel']) });
  }

  #draw(choice: Choice): void {
    if (!this.#block || !this.#maps) return;
    const path = followPixel(this.#block, this.#maps, choice);
    const context = { document, words };
    requireChild(this, '[data-maps]', HTMLElement).replaceChildren(mapsNode(this.#maps, choice, context));
    requireChild(this, '[data-steps]', HTMLElement).replaceChildren(stepsNode(path, context));
    const { row, column, channel } = path.output;
    const numbers = [path.second.normalised, path.x, path.y].map(words.number) as [string, string, string];
    this.#statusLine?.announce(words.status(row + 1, column + 1, channel + 1, ...numbers));
  }
}
