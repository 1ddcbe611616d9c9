import { buildNode } from '../../../charts/build-node.ts';
import { documentsStrings as words } from '../../../i18n/documents.ts';
import { labStrings } from '../../../i18n/lab.ts';
import { download } from '../../../live-figure/download.ts';
import { requireChild } from '../../../live-figure/require-child.ts';
import { longestText, mostDocumentRuns } from '../../../store/document-file.ts';
import type { ReaderDocument } from '../../../store/document-file.ts';
import { deleteDocument, listDocuments, readDocument, restoreDocument } from '../../../store/document-store.ts';
import type { DeletedDocument, KeptDocument } from '../../../store/document-store.ts';
import { listLedger, readFromLedger } from '../../../store/ledger-store.ts';
import type { StoreResult } from '../../../store/store-result.ts';
import { titleOfCopy } from './copy-title.ts';
import { documentList } from './document-list.ts';
import { DocumentPreview } from './document-preview.ts';
import { fileNameOf } from './file-name.ts';
import { withRuns } from './insert-runs.ts';
import { OpenDocument } from './open-document.ts';
import { runChoice } from './run-choice.ts';
import { documentOf } from './taken-file.ts';

const empty: ReaderDocument = { title: '', text: '', runs: [] };
const nowhere = { id: null, revision: 0 };

/** The reader's documents: listed, opened, written, shown as they read, handed out as files and taken from them. */
export class DocumentsPanel {
  readonly #root: HTMLElement;
  readonly #signal: AbortSignal;
  readonly #title: HTMLInputElement;
  readonly #text: HTMLTextAreaElement;
  readonly #preview: DocumentPreview;
  #open: OpenDocument | null = null;

  /** `signal`: the page is left. */
  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root;
    this.#signal = signal;
    this.#title = requireChild(root, 'input[name="title"]', HTMLInputElement);
    this.#text = requireChild(root, 'textarea', HTMLTextAreaElement);
    this.#preview = new DocumentPreview(this.#part('preview'), signal);
  }

  begin(): void {
    const root = this.#root;
    root.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button) void this.#press(button);
    });
    this.#title.addEventListener('input', () => this.#typed({ title: this.#title.value }));
    this.#text.addEventListener('input', () => this.#typed({ text: this.#text.value }));
    const file = requireChild(root, 'input[type="file"]', HTMLInputElement);
    file.addEventListener('change', () => void this.#take(file));
    const signal = this.#signal;
    addEventListener('pagehide', () => void this.#open?.keep(), { signal });
    document.addEventListener('visibilitychange', () => void this.#open?.keep(), { signal });
    addEventListener('focus', () => void this.#list(), { signal });
    void this.#list();
    root.dataset['ready'] = '';
  }

  #part(name: string): HTMLElement {
    return requireChild(this.#root, `[data-${name}]`, HTMLElement);
  }

  #say(text: string, problem = ''): void {
    this.#part('said').textContent = text;
    this.#part('problem').textContent = problem;
  }

  async #press({ dataset }: HTMLButtonElement): Promise<void> {
    const id = Number(dataset['id']);
    switch (dataset['act']) {
      case 'new':
        return this.#new();
      case 'open':
        return this.#read(id);
      case 'delete':
        return this.#delete(id, dataset['title'] ?? '');
      case 'undo':
        return this.#undo();
      case 'insert':
        return this.#choose();
      case 'export':
        return this.#export();
      case 'close':
        return this.#close();
      default:
    }
  }

  async #list(): Promise<void> {
    const list = await this.#done(listDocuments());
    if (!list) return;
    const place = this.#part('list');
    place.hidden = list.documents.length + list.unreadable.length === 0;
    place.replaceChildren(...documentList(list, words));
  }

  /** `kept`: whether there is nothing in it that is not kept. */
  #edit(own: KeptDocument, kept: boolean): void {
    this.#open = new OpenDocument(own, kept, {
      onKept: (isApart) => {
        this.#say(isApart ? words.apart : words.kept);
        void this.#list();
      },
      onProblem: ({ problem, reason }) => this.#say('', labStrings.problems[problem](reason)),
    });
    this.#part('editor').hidden = false;
    this.#part('runs').hidden = true;
    this.#fill();
    this.#title.focus();
  }

  /** Keeps the document that is open. Whether another can take its place: what could not be kept stays until it is in a file. */
  async #canLeave(): Promise<boolean> {
    await this.#open?.keep();
    if (!this.#open || this.#open.isSafe) return true;
    this.#part('problem').append(' ', words.notSafe);
    return false;
  }

  async #new(): Promise<void> {
    if (await this.#canLeave()) this.#edit({ ...nowhere, document: empty }, true);
  }

  async #read(id: number): Promise<void> {
    if (!(await this.#canLeave())) return;
    const kept = await this.#done(readDocument(id));
    if (kept) this.#edit(kept, true);
    if (kept === null) this.#say('', words.gone);
  }

  #fill(): void {
    const { title, text } = this.#open?.document ?? empty;
    this.#title.value = title;
    this.#text.value = text;
    this.#show();
  }

  #typed(part: Partial<ReaderDocument>): void {
    this.#open?.change(part);
    this.#say('');
    this.#show();
  }

  #undo(): void {
    this.#open?.undo();
    this.#fill();
    this.#say(words.undone);
  }

  async #close(): Promise<void> {
    if (!(await this.#canLeave())) return;
    this.#open = null;
    this.#preview.clear();
    this.#part('editor').hidden = true;
    requireChild(this.#root, '[data-act="new"]', HTMLElement).focus();
  }

  #show(): void {
    if (!this.#open) return;
    requireChild(this.#root, '[data-act="undo"]', HTMLButtonElement).disabled = !this.#open.canUndo;
    this.#preview.show(this.#open.document);
  }

  async #choose(): Promise<void> {
    const place = this.#part('runs');
    const button = requireChild(this.#root, '[data-act="insert"]', HTMLElement);
    place.hidden = !place.hidden;
    button.setAttribute('aria-expanded', `${!place.hidden}`);
    const list = place.hidden ? null : await this.#done(listLedger());
    if (list) place.replaceChildren(...runChoice(list.entries, (ids) => void this.#insert(ids)));
  }

  /** The runs go into the document, and a block that shows them stands where the text was last touched. */
  async #insert(ids: readonly number[]): Promise<void> {
    const open = this.#open;
    if (ids.length === 0) return this.#say('', words.editor.chooseFirst);
    const found = await this.#done(readFromLedger(ids));
    if (!found || !open) return;
    const { runs } = open.document;
    if (runs.length + found.length > mostDocumentRuns) return this.#say('', words.mostRuns(mostDocumentRuns));
    const { end, ...more } = withRuns(open.document, found, this.#text.selectionEnd);
    // The field itself lets nobody write more than can be read again.
    if (more.text.length > longestText) return this.#say('', words.mostText(longestText));
    await open.keep();
    open.change(more);
    this.#say('');
    this.#fill();
    await open.keep();
    await this.#choose();
    this.#text.focus();
    this.#text.setSelectionRange(end, end);
  }

  async #export(): Promise<void> {
    const open = this.#open;
    if (!open) return;
    const own = open.document;
    try {
      const file = await this.#preview.fileOf(own);
      download(fileNameOf(own.title), new Blob([file], { type: 'text/html' }));
      open.handOut(own);
      this.#say(words.exported);
    } catch (error) {
      this.#say('', words.notShown(error instanceof Error ? error.message : `${error}`));
    }
  }

  async #take(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (!file) return;
    const taken = await documentOf(file);
    // The same file can be chosen again.
    input.value = '';
    if (typeof taken === 'string') return this.#say('', taken);
    if (!(await this.#canLeave())) return;
    const list = await this.#done(listDocuments());
    const title = titleOfCopy(taken.title, list?.documents.map((own) => own.title) ?? []);
    this.#edit({ ...nowhere, document: { ...taken, title } }, false);
    await this.#open?.keep();
    if (title !== taken.title) this.#part('said').append(' ', words.copied(taken.title, title));
  }

  async #delete(id: number, title: string): Promise<void> {
    if (this.#open?.id === id) await this.#close();
    const deleted = await this.#done(deleteDocument(id));
    if (!deleted) return;
    await this.#list();
    this.#say(words.deleted(title));
    const undo = buildNode(document, 'button', { type: 'button' }, [words.undo]);
    undo.addEventListener('click', () => void this.#restore(deleted));
    this.#part('said').append(' ', undo);
    undo.focus();
  }

  async #restore(deleted: DeletedDocument): Promise<void> {
    if ((await this.#done(restoreDocument(deleted))) === undefined) return;
    await this.#list();
    this.#say(words.restored);
  }

  /** Undefined where it could not be done: then the reader has been told why. */
  async #done<Value>(asked: Promise<StoreResult<Value>>): Promise<Value | undefined> {
    const result = await asked;
    if (result.type === 'done') return result.value;
    this.#say('', labStrings.problems[result.problem](result.reason));
    return undefined;
  }
}
