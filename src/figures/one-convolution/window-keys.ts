import { requireChild } from '../../live-figure/require-child.ts';

const arrows: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * The row and the column of the window as two sliders, which are read out and worked as such; over either, each arrow
 * key moves the window its own way.
 */
export class WindowKeys {
  readonly #row: HTMLInputElement;
  readonly #column: HTMLInputElement;

  constructor(root: HTMLElement, onMove: () => void) {
    this.#row = requireChild(root, '[name="row"]', HTMLInputElement);
    this.#column = requireChild(root, '[name="column"]', HTMLInputElement);
    for (const slider of [this.#row, this.#column]) {
      slider.addEventListener('input', onMove);
      slider.addEventListener('keydown', (event) => {
        const [down, right] = arrows[event.key] ?? [0, 0];
        if (down === 0 && right === 0) return;
        event.preventDefault();
        this.show(this.row + down, this.column + right);
        onMove();
      });
    }
  }

  get row(): number {
    return this.#row.valueAsNumber - 1;
  }

  get column(): number {
    return this.#column.valueAsNumber - 1;
  }

  /** The sliders hold what they are given within the image. */
  show(row: number, column: number): void {
    this.#row.valueAsNumber = row + 1;
    this.#column.valueAsNumber = column + 1;
  }

  say(text: string): void {
    for (const slider of [this.#row, this.#column]) slider.setAttribute('aria-valuetext', text);
  }
}
