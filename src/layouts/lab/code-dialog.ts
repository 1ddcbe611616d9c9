import { linkOf } from '../../figures/block-editor/block-link.ts';
import { labStrings as words } from '../../i18n/lab.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import type { LedgerEntry } from '../../store/ledger-entry.ts';
import { nameOf } from './table-rows.ts';
import { addressOf } from './training-places.ts';
import type { TrainingPlaces } from './training-places.ts';

/** Where the code of a run is shown as text. From there it can be put into the editor, where it runs when its reader wants it. */
export class CodeDialog {
  readonly #dialog: HTMLDialogElement;
  readonly #title: HTMLElement;
  readonly #code: HTMLElement;
  readonly #link: HTMLAnchorElement;
  readonly #places: TrainingPlaces;

  constructor(root: HTMLElement, places: TrainingPlaces) {
    this.#dialog = requireChild(root, 'dialog[data-code]', HTMLDialogElement);
    this.#title = requireChild(this.#dialog, 'p', HTMLElement);
    this.#code = requireChild(this.#dialog, 'code', HTMLElement);
    this.#link = requireChild(this.#dialog, 'a', HTMLAnchorElement);
    this.#places = places;
    // The address may be that of this page, or the very same: then nothing is loaded.
    this.#link.addEventListener('click', () => {
      this.#dialog.close();
      document.querySelector('block-editor')?.scrollIntoView();
    });
  }

  async show(entry: LedgerEntry): Promise<void> {
    const { code, figure, settings } = entry;
    if (code === null) return;
    this.#title.textContent = words.code.title(nameOf(entry, words));
    this.#code.textContent = code;
    const address = addressOf(figure, settings, this.#places)?.split('#')[0];
    const end = address === undefined ? null : await linkOf(code).catch(() => null);
    this.#link.hidden = end === null;
    if (end !== null) this.#link.href = `${address}${end}`;
    this.#dialog.showModal();
  }
}
