import { buildNode } from '../../charts/build-node.ts';
import type { BlockMaps } from '../../networks/block-maps.ts';
import type { Lesion } from './lesion-state.ts';
import type { LiveWords } from './words/live.ts';

/** How a block can be pressed just now. */
export interface BlockChoice {
  readonly lesion: Lesion;
  /** The first of two that change places, while the second is awaited. */
  readonly chosen: number | null;
  /** Why a block cannot be chosen; null where it can. */
  readonly whyNot: (block: number) => string | null;
}

/** The network as a row of buttons, one a place; the block that stands there says what a press does. */
export class BlockButtons {
  readonly element: HTMLElement;
  readonly #buttons: readonly HTMLButtonElement[];
  readonly #words: LiveWords;
  #order: readonly number[] = [];

  /** `onPress` is given the block, from 0. */
  constructor(maps: readonly BlockMaps[], words: LiveWords, onPress: (block: number) => void) {
    this.#words = words;
    this.#buttons = maps.map((_, place) => {
      const button = buildNode(document, 'button', { type: 'button' });
      button.addEventListener('click', () => onPress(this.#order[place]!));
      return button;
    });
    const stages = Map.groupBy(maps.keys(), (place) => maps[place]!.output.featureMapSize);
    const groups = [...stages].map(([side, places]) => {
      const row = buildNode(
        document,
        'div',
        { class: 'blocks' },
        [...places].map((place) => this.#buttons[place]!),
      );
      const name = words.stages(side, maps[places[0]!]!.output.channels);
      return buildNode(document, 'div', { role: 'group', 'aria-label': name }, [
        row,
        buildNode(document, 'p', { 'aria-hidden': 'true' }, [name]),
      ]);
    });
    this.element = buildNode(document, 'div', { class: 'block-row' }, groups);
  }

  show({ lesion, chosen, whyNot }: BlockChoice): void {
    this.#order = lesion.order;
    for (const [place, button] of this.#buttons.entries()) {
      const block = lesion.order[place]!;
      const reason = whyNot(block);
      button.textContent = `${block + 1}`;
      button.ariaLabel = this.#words.block(block + 1);
      button.ariaPressed = `${lesion.leftOut.includes(block)}`;
      button.ariaDisabled = reason === null ? null : 'true';
      button.title = reason ?? '';
      button.classList.toggle('chosen', block === chosen);
      button.classList.toggle('moved', block !== place);
    }
  }
}
