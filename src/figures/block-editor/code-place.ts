import { requireChild } from '../../live-figure/require-child.ts';
import type { LiveEditor } from './live-editor.ts';
import type { PresetName } from './presets.ts';

const actions = ['run', 'edit', 'undo', 'paper'] as const;
export type CodeAction = (typeof actions)[number];

/** Where code is written and run, and what is said of it. */
export class CodePlace {
  readonly preset: HTMLSelectElement;
  readonly #root: HTMLElement;
  readonly #buttons: ReadonlyMap<CodeAction, HTMLButtonElement>;
  readonly #said: HTMLElement;
  readonly #problem: HTMLElement;
  readonly #printed: HTMLElement;

  constructor(root: HTMLElement) {
    const button = (action: CodeAction) => requireChild(root, `button[data-action="${action}"]`, HTMLButtonElement);
    this.#root = root;
    this.#buttons = new Map(actions.map((action) => [action, button(action)]));
    this.preset = requireChild(root, 'select[name="preset"]', HTMLSelectElement);
    this.#said = requireChild(root, '[data-said]', HTMLElement);
    this.#problem = requireChild(root, '[data-problem]', HTMLElement);
    this.#printed = requireChild(root, '[data-printed]', HTMLElement);
  }

  get presetName(): PresetName {
    return this.preset.value as PresetName;
  }

  onPress(act: (action: CodeAction) => void, signal: AbortSignal): void {
    for (const [action, button] of this.#buttons) button.addEventListener('click', () => act(action), { signal });
  }

  focusRun(): void {
    this.#buttons.get('run')!.focus();
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
    this.preset.value = preset ?? 'own';
    setText(this.#said, status);
    setText(this.#problem, alert);
    this.#printed.hidden = printed.length === 0;
    requireChild(this.#printed, 'pre', HTMLElement).textContent = printed.join('\n');
  }
}

/** A text is read out each time that it is set. */
function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
