import { LaterPart } from '../../live-figure/later-part.ts';
import { isBlockLink } from './block-mark.ts';
import type { CodeAddress } from './code-address.ts';
import type { CodeView } from './code-view.ts';
import type { DivergedLine } from './diverged-line.ts';
import type * as live from './live.ts';
import type { LiveEditor } from './live-editor.ts';
import type { UnfinishedBlocks } from './unfinished-blocks.ts';
import { blockEditorStrings as words } from './words.ts';

export type Live = typeof live;

/** The editor, with what came with it. */
export interface Opened {
  readonly live: Live;
  readonly editor: LiveEditor;
  readonly unfinished: UnfinishedBlocks;
  readonly diverged: DivergedLine;
}

export interface EditorSources {
  readonly root: HTMLElement;
  /** Of the first stage, as they are set now. */
  readonly filters: () => number;
  readonly onOpen: () => void;
  /** Something else is to be said or drawn. */
  readonly onChange: () => void;
  readonly signal: AbortSignal;
}

/** The editor, which comes when a reader wants it, with the code of the link or of the draft. */
export class EditorOnDemand {
  readonly part: LaterPart<Live>;
  readonly #sources: EditorSources;
  #address: CodeAddress | null = null;
  #view: CodeView | null = null;
  #opened: Opened | null = null;
  #opening: Promise<Opened> | null = null;
  /** Whether a link was to bring code, and did not. */
  #isLinkBroken = false;

  constructor(sources: EditorSources) {
    this.#sources = sources;
    this.part = new LaterPart<Live>(() => import('./live.ts'), sources.onChange);
  }

  /** Null until it has come. */
  get opened(): Opened | null {
    return this.#opened;
  }

  get isLinkBroken(): boolean {
    return this.#isLinkBroken;
  }

  /** Does something with the editor, which comes first where it is not there. Where it does not come, the figure says so. */
  use(act: (opened: Opened) => unknown): void {
    this.open().then(
      (opened) => void act(opened),
      () => this.#sources.onChange(),
    );
  }

  open(): Promise<Opened> {
    this.#opening ??= this.#open();
    this.#opening.catch(() => (this.#opening = null));
    return this.#opening;
  }

  async #open(): Promise<Opened> {
    const { root, filters, onOpen, onChange, signal } = this.#sources;
    const { hash } = location;
    onOpen();
    const part = await this.part.demand();
    const linked = await part.codeOf(hash);
    this.#isLinkBroken = isBlockLink(hash) && linked === null;
    const view = new part.CodeView(root);
    const diverged = new part.DivergedLine(() => {
      this.#opened?.editor.mark();
      this.#changed();
    }, signal);
    const make = (place: HTMLElement) =>
      new part.LiveEditor({
        ...{ place, label: words.code, filters, linked, signal },
        wrongInTraining: (shown) => diverged.problemIn(shown),
        onChange: () => this.#changed(),
        onLeave: () => view.focusRun(),
      });
    const editor = view.open(make, part.operationsNode());
    this.#view = view;
    this.#address = new part.CodeAddress(signal);
    this.#opened = { live: part, editor, unfinished: new part.UnfinishedBlocks(onChange), diverged };
    this.#changed();
    return this.#opened;
  }

  #changed(): void {
    if (!this.#opened) return;
    const { editor } = this.#opened;
    this.#view?.show(editor);
    this.#address?.tell(editor.code, editor.preset === 'paper');
    this.#sources.onChange();
  }
}
