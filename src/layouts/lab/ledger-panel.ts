import { labStrings as words } from '../../i18n/lab.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { hearOfChanges } from '../../store/ledger-news.ts';
import { deleteFromLedger, listLedger, relabelInLedger, restoreToLedger } from '../../store/ledger-store.ts';
import type { DeletedRuns, LedgerList } from '../../store/ledger-store.ts';
import { askToKeep } from '../../store/storage-promise.ts';
import type { StoreResult } from '../../store/store-result.ts';
import { acceptFiles } from './accept-files.ts';
import { CodeDialog } from './code-dialog.ts';
import { DeleteQuestion } from './delete-question.ts';
import type { WhichRuns } from './delete-question.ts';
import { exportRuns, importFile } from './files.ts';
import type { Outcome } from './files.ts';
import { LabMessages } from './lab-messages.ts';
import { ledgerTable } from './ledger-table.ts';
import { replaceKeepingFocus } from '../../live-figure/replace-keeping-focus.ts';
import { SelectedPanel } from './selected-panel.ts';
import { noFigure, summaryNode } from './summary-node.ts';
import { nameOf, shownEntries } from './table-rows.ts';
import type { Column, LedgerView } from './table-rows.ts';
import type { TrainingPlaces } from './training-places.ts';
import { WhileCalm } from '../../live-figure/while-calm.ts';

const nothing: LedgerList = { entries: [], unreadable: [] };

/** The reader's runs: listed, sorted, named, pinned, deleted, taken along and brought back. */
export class LedgerPanel {
  readonly #root: HTMLElement;
  readonly #signal: AbortSignal;
  readonly #places: TrainingPlaces;
  readonly #messages: LabMessages;
  readonly #table: HTMLElement;
  readonly #summary: HTMLElement;
  readonly #question: DeleteQuestion;
  readonly #code: CodeDialog;
  readonly #selected: SelectedPanel;
  /** Nothing is replaced between a press and its click, which would be lost. */
  readonly #calm: WhileCalm;
  #list = nothing;
  #view: LedgerView = { sort: { column: 'date', descending: true }, figure: '', selected: new Set() };
  #isDrawn = false;
  #isDrawing = false;
  #deleted: DeletedRuns = [];

  /** `signal`: the page is left. */
  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root;
    this.#signal = signal;
    this.#places = JSON.parse(root.dataset['places'] ?? '{}') as TrainingPlaces;
    this.#messages = new LabMessages(root, () => void this.#undo());
    this.#table = requireChild(root, '[data-table]', HTMLElement);
    this.#summary = requireChild(root, '[data-summary]', HTMLElement);
    const dialog = requireChild(root, 'dialog', HTMLDialogElement);
    this.#question = new DeleteQuestion(dialog, (which) => void this.#delete(which));
    this.#code = new CodeDialog(root, this.#places);
    this.#selected = new SelectedPanel(requireChild(root, '[data-selected]', HTMLElement), signal);
    this.#calm = new WhileCalm(signal);
  }

  /** Listens to the reader and to other tabs, and shows what is kept. */
  begin(): void {
    const root = this.#root;
    root.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button) this.#press(button);
    });
    root.addEventListener('change', ({ target }) => this.#changed(target));
    root.addEventListener('focusout', ({ target }) => this.#left(target));
    root.addEventListener('keydown', (event) => this.#typed(event));
    acceptFiles(root, requireChild(root, 'input[type="file"]', HTMLInputElement), (file) =>
      this.#tell(importFile(file)),
    );
    hearOfChanges(() => void this.#read(), this.#signal);
    void this.#read();
  }

  async #read(): Promise<void> {
    const list = await this.#done(listLedger());
    if (list === null) return;
    const isSame = JSON.stringify(list) === JSON.stringify(this.#list);
    this.#messages.loaded();
    // Whoever comes back to the page and finds what was there can go on.
    if (isSame && this.#isDrawn) return;
    this.#list = list;
    const there = new Set(list.entries.map(({ id }) => id));
    const figures = new Set(list.entries.map(({ figure }) => figure));
    const { figure, selected } = this.#view;
    this.#view = {
      ...this.#view,
      figure: figure !== '' && figures.has(figure) ? figure : '',
      selected: new Set([...selected].filter((id) => there.has(id))),
    };
    this.#calm.do(() => this.#draw());
  }

  get #shown() {
    return shownEntries(this.#list.entries, this.#view, words);
  }

  /** Those that are selected and shown, in the order in which they are shown. */
  get #chosen() {
    return this.#shown.filter(({ id }) => this.#view.selected.has(id));
  }

  #draw(): void {
    this.#isDrawn = true;
    const shown = this.#shown;
    const { entries } = this.#list;
    const { figure } = this.#view;
    const own = { view: this.#view, places: this.#places, words };
    replaceKeepingFocus(this.#summary, summaryNode({ ...own, list: this.#list, shown: shown.length, figure }));
    this.#isDrawing = true;
    replaceKeepingFocus(this.#table, entries.length === 0 ? null : ledgerTable({ ...own, entries: shown }));
    this.#isDrawing = false;
    this.#table.hidden = entries.length === 0;
    const enabled = {
      'export-selected': this.#chosen.length > 0,
      'delete-selected': this.#chosen.length > 0,
      'export-all': entries.length > 0,
      'delete-all': entries.length > 0,
    };
    for (const [action, isEnabled] of Object.entries(enabled)) {
      requireChild(this.#root, `[data-do="${action}"]`, HTMLButtonElement).disabled = !isEnabled;
    }
    this.#selected.show(this.#chosen);
  }

  #look(view: Partial<LedgerView>): void {
    this.#view = { ...this.#view, ...view };
    this.#draw();
  }

  #press({ dataset }: HTMLButtonElement): void {
    if (dataset['sort']) return this.#sort(dataset['sort'] as Column);
    const id = Number(dataset['id']);
    const entry = this.#list.entries.find((own) => own.id === id);
    const chosen = this.#chosen.map((own) => own.id);
    switch (dataset['do']) {
      case 'pin':
        return void this.#relabel(id, { pinned: !entry?.pinned });
      case 'code':
        return void (entry && this.#code.show(entry));
      case 'delete':
        return this.#mayDelete([id]);
      case 'delete-selected':
        return this.#mayDelete(chosen);
      case 'delete-unreadable':
        return void this.#delete(this.#list.unreadable);
      case 'delete-all':
        return this.#askForAll();
      case 'export-selected':
        return void this.#tell(exportRuns(chosen));
      case 'export-all':
        return void this.#tell(exportRuns(this.#list.entries.map((own) => own.id)));
      default:
    }
  }

  #sort(column: Column): void {
    const { sort } = this.#view;
    this.#look({ sort: { column, descending: sort.column === column && !sort.descending } });
  }

  #askForAll(): void {
    const { entries, unreadable } = this.#list;
    this.#question.ask(words.confirm.question(entries.length + unreadable.length), 'all');
  }

  /** What is pinned was meant to stay, so the reader is asked. */
  #mayDelete(ids: readonly number[]): void {
    const pinned = this.#list.entries.find((own) => own.pinned && ids.includes(own.id));
    if (!pinned) return void this.#delete(ids);
    const { confirm } = words;
    this.#question.ask(ids.length === 1 ? confirm.pinned(nameOf(pinned, words)) : confirm.question(ids.length), ids);
  }

  #changed(target: EventTarget | null): void {
    if (target instanceof HTMLSelectElement && target.dataset['filter'] !== undefined)
      this.#look({ figure: target.value === noFigure ? null : target.value });
    if (!(target instanceof HTMLInputElement) || target.dataset['select'] === undefined) return;
    const which = target.dataset['select'];
    const ids = which === 'all' ? this.#shown.map(({ id }) => id) : [Number(which)];
    const selected = new Set(this.#view.selected);
    for (const id of ids) {
      if (target.checked) selected.add(id);
      else selected.delete(id);
    }
    this.#look({ selected });
  }

  #typed({ target, key }: KeyboardEvent): void {
    if (!(target instanceof HTMLInputElement) || target.dataset['name'] === undefined) return;
    if (key === 'Enter') this.#named(target);
    if (key === 'Escape') target.value = target.defaultValue;
  }

  /** Nothing is named where the whole window is left, or where a table that is drawn anew takes the field with it. */
  #left(target: EventTarget | null): void {
    if (!this.#isDrawing && target !== document.activeElement) this.#named(target);
  }

  /** A name is worth keeping the run for. */
  #named(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement) || target.dataset['name'] === undefined) return;
    const name = target.value.trim();
    if (name === target.defaultValue) return;
    target.defaultValue = name;
    void this.#relabel(Number(target.dataset['name']), name === '' ? { name } : { name, pinned: true });
  }

  async #relabel(id: number, label: { readonly name?: string; readonly pinned?: boolean }): Promise<void> {
    const isThere = await this.#done(relabelInLedger(id, label));
    // What was typed is not what is kept.
    if (isThere === null) return this.#calm.do(() => this.#draw());
    await this.#read();
    if (!isThere) return this.#messages.say(words.gone);
    const said = label.name ? words.renamed(label.name) : '';
    if (said !== '') this.#messages.say(said);
    if (label.pinned) this.#messages.say(`${said} ${words.promise[await askToKeep()]}`.trim());
  }

  async #delete(which: WhichRuns): Promise<void> {
    const first = this.#list.entries.find(({ id }) => which !== 'all' && which.includes(id));
    const deleted = await this.#done(deleteFromLedger(which));
    if (deleted === null) return;
    this.#deleted = deleted;
    await this.#read();
    const name = first ? nameOf(first, words) : '';
    if (deleted.length > 0) this.#messages.offerUndo(words.deleted(deleted.length, name));
  }

  async #undo(): Promise<void> {
    if ((await this.#done(restoreToLedger(this.#deleted))) === null) return;
    this.#deleted = [];
    await this.#read();
    this.#messages.say(words.restored);
    this.#table.focus();
  }

  async #tell(asked: Promise<Outcome>): Promise<void> {
    const { failed, text } = await asked;
    await this.#read();
    if (failed) this.#messages.warn(text);
    else this.#messages.say(text);
  }

  /** Null where it could not be done: then the reader has been told why. */
  async #done<Value>(asked: Promise<StoreResult<Value>>): Promise<Value | null> {
    const result = await asked;
    if (result.type === 'done') return result.value;
    this.#messages.warn(words.problems[result.problem](result.reason));
    return null;
  }
}
