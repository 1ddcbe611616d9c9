import address from '../../../content/runs/building-block.bin?url';
import { words } from './words.ts';
import { StatusLine } from '../../live-figure/status-line.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { blockFromFile } from './block-file.ts';
import { blockMaps } from './compute-block.ts';
import type { BlockMaps } from './compute-block.ts';
import { followPixel } from './follow-pixel.ts';
import type { Choice } from './follow-pixel.ts';
import { frameImage, mapsNode } from './maps-node.ts';
import { PixelForm } from './pixel-form.ts';
import type { PixelProblem } from './pixel-form.ts';
import { stepsNode } from './steps-node.ts';
import type { TrainedBlock } from './trained-block.ts';

const arrows: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Where the values do not come, nothing is defined, and the page shows what it came with. */
async function loadBlock(): Promise<TrainedBlock> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered with status ${answer.status}`);
  return blockFromFile(new Uint8Array(await answer.arrayBuffer()));
}

const block = await loadBlock();

/** The building block to the last number: the reader chooses a pixel, and all numbers follow. */
export class BuildingBlock extends HTMLElement {
  #maps: BlockMaps | null = null;
  #statusLine: StatusLine | null = null;

  connectedCallback(): void {
    const announced = requireChild(this, '[role="status"]', HTMLElement);
    this.#maps = blockMaps(block);
    this.#statusLine = new StatusLine((message) => (announced.textContent = message));
    const form = new PixelForm(
      requireChild(this, 'form', HTMLFormElement),
      (choice) => this.#draw(choice),
      (problem) => this.#warn(problem),
    );
    const place = requireChild(this, '[data-maps]', HTMLElement);
    place.tabIndex = 0;
    // Not on pointerdown: a finger that scrolls the page would choose a pixel.
    place.addEventListener('click', (event) => this.#point(event, form));
    place.addEventListener('keydown', (event) => {
      const arrow = arrows[event.key];
      if (!arrow) return;
      event.preventDefault();
      form.move(...arrow);
    });
  }

  /** The pixel under the pointer; on the image or a map of x or of the first layer, the pixel of y at the same place. */
  #point({ target, clientX, clientY }: MouseEvent, form: PixelForm): void {
    const map = target instanceof Element ? target.closest<SVGElement>('[data-map]') : null;
    const side = block.x.side;
    if (!map) return;
    const { left, top, width, height } = map.getBoundingClientRect();
    const cell = (fraction: number) => Math.min(side - 1, Math.max(0, Math.floor(side * fraction)));
    const row = cell((clientY - top) / height);
    const column = cell((clientX - left) / width);
    const { channel } = map.dataset;
    form.choose({ row, column }, channel === undefined ? null : Number(channel));
  }

  #warn(problem: PixelProblem | null): void {
    const text = problem ? words.problem(words.controls[problem.field], problem.minimum, problem.maximum) : '';
    const place = requireChild(this, '.fig-alert', HTMLElement);
    // Set only when it changes: an alert is read out each time it is set.
    if (place.textContent !== text) place.textContent = text;
  }

  #draw(choice: Choice): void {
    if (!this.#maps) return;
    const path = followPixel(block, this.#maps, choice);
    const context = { document, words };
    const image = requireChild(this, '.map-column.image', HTMLElement);
    frameImage(image, choice, document);
    requireChild(this, '[data-maps]', HTMLElement).replaceChildren(mapsNode(image, this.#maps, choice, context));
    requireChild(this, '[data-steps]', HTMLElement).replaceChildren(stepsNode(path, context));
    const { row, column, channel } = path.output;
    const numbers = [path.second.normalised, path.x, path.y].map(words.number) as [string, string, string];
    const place = [row + 1, column + 1, channel + 1] as const;
    requireChild(this, '.finding', HTMLElement).textContent = words.caption.finding(...place, ...numbers);
    this.#statusLine?.announce(words.status(...place, ...numbers));
  }
}

customElements.define('building-block', BuildingBlock);
