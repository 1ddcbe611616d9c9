import { buildNode } from '../../charts/build-node.ts';
import { limits } from '../../experiment/limits.ts';
import { askedScales } from './lesion-plan.ts';
import type { Lesion } from './lesion-state.ts';
import type { LiveWords } from './words/live.ts';

/** What the reader does beside pressing blocks. */
export interface ControlHandlers {
  /** The slider is turned; `settled`: its value stands for now. */
  readonly onTurn: (scale: Lesion['scale'], settled: boolean) => void;
  /** What turns the slider next is another gesture. */
  readonly onLetGo: () => void;
  /** Another shortcut is turned, or all. */
  readonly onScale: (scale: Lesion['scale']) => void;
  readonly onStatistics: (remeasured: boolean) => void;
  readonly onSwap: () => void;
  readonly onUndo: () => void;
  readonly onReset: () => void;
}

const mostScale = askedScales.at(-1)!;

/** The controls under the blocks. They show the lesion; none of them keeps a part of it. */
export class BenchControls {
  readonly element: HTMLElement;
  readonly #words: LiveWords;
  readonly #swap: HTMLButtonElement;
  readonly #undo: HTMLButtonElement;
  readonly #slider: HTMLInputElement;
  readonly #value = buildNode(document, 'output', { for: 'lesion-scale' });
  readonly #which: HTMLSelectElement;
  readonly #statistics: HTMLSelectElement;

  constructor(blocks: number, words: LiveWords, handlers: ControlHandlers) {
    this.#words = words;
    this.#swap = this.#button(words.swap, handlers.onSwap);
    this.#undo = this.#button(words.undo, handlers.onUndo);
    this.#which = this.#buildWhich(blocks);
    const range = { min: limits.shortcutScale.minimum, max: mostScale, step: 0.05 };
    this.#slider = buildNode(document, 'input', { id: 'lesion-scale', type: 'range', ...range });
    this.#statistics = this.#buildStatistics();
    this.#listen(handlers);
    this.element = buildNode(document, 'div', { class: 'controls' }, [
      this.#swap,
      this.#buildDial(),
      buildNode(document, 'label', {}, [words.statistics.legend, ' ', this.#statistics]),
      buildNode(document, 'div', { class: 'steps' }, [this.#undo, this.#button(words.reset, handlers.onReset)]),
    ]);
  }

  show(
    { scale, remeasured }: Lesion,
    { swapping, undoable }: { readonly swapping: boolean; readonly undoable: boolean },
  ) {
    this.#swap.ariaPressed = `${swapping}`;
    this.#undo.disabled = !undoable;
    this.#which.value = `${scale.block}`;
    const text = this.#words.scale.value(scale.factor);
    if (Number(this.#slider.value) !== scale.factor) this.#slider.value = `${scale.factor}`;
    this.#slider.setAttribute('aria-valuetext', text);
    this.#value.value = text;
    this.#statistics.value = remeasured ? 'remeasured' : 'asTrained';
  }

  #button(name: string, onPress: () => void): HTMLButtonElement {
    const button = buildNode(document, 'button', { type: 'button' }, [name]);
    button.addEventListener('click', onPress);
    return button;
  }

  #listen({ onTurn, onLetGo, onScale, onStatistics }: ControlHandlers): void {
    const scale = (): Lesion['scale'] => {
      const { value } = this.#which;
      return { block: value === 'all' ? value : Number(value), factor: Number(this.#slider.value) };
    };
    this.#slider.addEventListener('input', () => onTurn(scale(), false));
    this.#slider.addEventListener('change', () => onTurn(scale(), true));
    // A drag begins with the one; keys, of which each gives a change, are one gesture until the other.
    for (const event of ['pointerdown', 'blur']) this.#slider.addEventListener(event, onLetGo);
    this.#which.addEventListener('change', () => onScale(scale()));
    this.#statistics.addEventListener('change', () => onStatistics(this.#statistics.value === 'remeasured'));
  }

  #buildWhich(blocks: number): HTMLSelectElement {
    const { scale } = this.#words;
    const option = (value: string, name: string) => buildNode(document, 'option', { value }, [name]);
    const one = Array.from({ length: blocks }, (_, block) => option(`${block}`, scale.one(block + 1)));
    return buildNode(document, 'select', { 'aria-label': scale.of }, [option('all', scale.all), ...one]);
  }

  #buildDial(): HTMLElement {
    const label = buildNode(document, 'label', { for: 'lesion-scale' }, [this.#words.scale.label]);
    return buildNode(document, 'div', { class: 'dial' }, [label, this.#slider, this.#value, this.#which]);
  }

  #buildStatistics(): HTMLSelectElement {
    const { statistics } = this.#words;
    const choices = (['asTrained', 'remeasured'] as const).map((value) =>
      buildNode(document, 'option', { value }, [statistics[value]]),
    );
    return buildNode(document, 'select', {}, choices);
  }
}
