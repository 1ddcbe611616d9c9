import type { Place } from '../../engine/plain-maps.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import type { Choice } from './follow-pixel.ts';

/** A number that no pixel has. */
export interface PixelProblem {
  readonly field: 'row' | 'column';
  readonly minimum: number;
  readonly maximum: number;
}

/** The form that says which pixel is followed. It is the only place where the choice is kept. */
export class PixelForm {
  readonly #form: HTMLFormElement;
  readonly #onChoice: (choice: Choice) => void;
  readonly #onProblem: (problem: PixelProblem | null) => void;

  constructor(
    form: HTMLFormElement,
    onChoice: (choice: Choice) => void,
    onProblem: (problem: PixelProblem | null) => void,
  ) {
    this.#form = form;
    this.#onChoice = onChoice;
    this.#onProblem = onProblem;
    form.addEventListener('input', () => this.#tell());
    form.addEventListener('submit', (event) => event.preventDefault());
  }

  /** Goes on to a neighbouring pixel, where there is one. */
  move(down: number, right: number): void {
    this.#step('row', down);
    this.#step('column', right);
    this.#tell();
  }

  /** Without a channel it stays in the map that it is in. */
  choose({ row, column }: Pick<Place, 'row' | 'column'>, channel: number | null): void {
    this.#number('row').value = `${row + 1}`;
    this.#number('column').value = `${column + 1}`;
    const radios = this.#form.elements.namedItem('filter');
    if (channel !== null && radios instanceof RadioNodeList) radios.value = `${channel}`;
    this.#tell();
  }

  #number(name: 'row' | 'column'): HTMLInputElement {
    return requireChild(this.#form, `[name="${name}"]`, HTMLInputElement);
  }

  #step(name: 'row' | 'column', by: number): void {
    const input = this.#number(name);
    const value = input.valueAsNumber + by;
    if (value >= Number(input.min) && value <= Number(input.max)) input.valueAsNumber = value;
  }

  /** The first number that is none, or none of a pixel. */
  #problem(): PixelProblem | null {
    const field = (['row', 'column'] as const).find((name) => !this.#number(name).validity.valid);
    if (!field) return null;
    const { min, max } = this.#number(field);
    return { field, minimum: Number(min), maximum: Number(max) };
  }

  /** What is no pixel leaves the figure as it is. */
  #tell(): void {
    const problem = this.#problem();
    this.#onProblem(problem);
    if (problem) return;
    const data = new FormData(this.#form);
    const number = (name: string) => Number(data.get(name));
    const neighbour = number('neighbour');
    this.#onChoice({
      output: { row: number('row') - 1, column: number('column') - 1, channel: number('filter') },
      down: Math.floor(neighbour / 3) - 1,
      right: (neighbour % 3) - 1,
      hiddenChannel: number('hidden-filter'),
    });
  }
}
