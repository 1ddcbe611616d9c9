import { requireChild } from '../../live-figure/require-child.ts';

/** Numbers of runs, or all that are kept. */
export type WhichRuns = readonly number[] | 'all';

/** Asks before runs are deleted that the reader may want to keep. */
export class DeleteQuestion {
  readonly #dialog: HTMLDialogElement;
  #asked: WhichRuns = [];

  /** `onYes` hears what is to be deleted. */
  constructor(dialog: HTMLDialogElement, onYes: (which: WhichRuns) => void) {
    this.#dialog = dialog;
    dialog.addEventListener('close', () => {
      if (dialog.returnValue === 'yes') onYes(this.#asked);
    });
  }

  ask(question: string, which: WhichRuns): void {
    this.#asked = which;
    requireChild(this.#dialog, 'p', HTMLElement).textContent = question;
    this.#dialog.returnValue = '';
    this.#dialog.showModal();
  }
}
