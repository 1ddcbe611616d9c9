import { buildNode } from '../../charts/build-node.ts';
import { labStrings as words } from '../../i18n/lab.ts';
import { requireChild } from '../../live-figure/require-child.ts';

/** What the lab tells of what was done, and of what could not be. */
export class LabMessages {
  readonly #status: HTMLElement;
  readonly #alert: HTMLElement;
  readonly #onUndo: () => void;
  #isLoading = true;

  constructor(root: HTMLElement, onUndo: () => void) {
    this.#status = requireChild(root, '[data-status]', HTMLElement);
    this.#alert = requireChild(root, '[data-alert]', HTMLElement);
    this.#onUndo = onUndo;
  }

  /** The list is there: nobody waits for it any more. */
  loaded(): void {
    if (this.#isLoading) this.#status.textContent = '';
    this.#isLoading = false;
  }

  say(text: string): void {
    this.#isLoading = false;
    this.#alert.textContent = '';
    this.#status.textContent = text;
  }

  warn(text: string): void {
    this.say('');
    this.#alert.textContent = text;
  }

  /** The button that deleted is gone, so the focus goes to the one that undoes it. */
  offerUndo(text: string): void {
    this.say(text);
    const undo = buildNode(document, 'button', { type: 'button' }, [words.tools.undo]);
    undo.addEventListener('click', () => this.#onUndo());
    this.#status.append(' ', undo);
    undo.focus();
  }
}
