import { requireChild } from '../../live-figure/require-child.ts';
import type { LiveEditor } from './live-editor.ts';

/** Where code is written, and what is said of it. */
export class CodeView {
  readonly #root: HTMLElement;
  readonly #preset: HTMLSelectElement;
  readonly #said: HTMLElement;
  readonly #problem: HTMLElement;
  readonly #printed: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#preset = requireChild(root, 'select[name="preset"]', HTMLSelectElement);
    this.#said = requireChild(root, '[data-said]', HTMLElement);
    this.#problem = requireChild(root, '[data-problem]', HTMLElement);
    this.#printed = requireChild(root, '[data-printed]', HTMLElement);
  }

  /** The editor takes the place of the code that the page came with; `below`: what there is to know while writing. */
  open(make: (place: HTMLElement) => LiveEditor, below: Node): LiveEditor {
    const root = this.#root;
    const place = requireChild(root, '[data-editor]', HTMLElement);
    const editor = make(place);
    requireChild(root, '[data-static-code]', HTMLElement).hidden = true;
    requireChild(root, '.block-hint', HTMLElement).after(below);
    place.hidden = false;
    root.dataset['open'] = '';
    return editor;
  }

  show({ preset, printed, status, alert }: LiveEditor): void {
    this.#preset.value = preset ?? 'own';
    setText(this.#said, status);
    setText(this.#problem, alert);
    this.#printed.hidden = printed.length === 0;
    requireChild(this.#printed, 'pre', HTMLElement).textContent = printed.join('\n');
  }

  /** Whoever leaves the editor goes on there. */
  focusRun(): void {
    requireChild(this.#root, 'button[data-action="run"]', HTMLButtonElement).focus();
  }
}

/** A text is read out each time that it is set. */
function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
