import { areSame } from '../../experiment/permalink.ts';
import { ContentPlace } from '../../live-figure/content-place.ts';
import { LaterPart } from '../../live-figure/later-part.ts';
import { LiveFigure } from '../../live-figure/live-figure.ts';
import type { FigureReport } from '../../live-figure/figure-messages.ts';
import { partNotices } from '../../live-figure/part-notices.ts';
import type { Part } from '../../live-figure/redraw.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { StudyForm } from '../../live-figure/study-form.ts';
import { codeOf, linkOf } from './block-link.ts';
import { isBlockLink } from './block-mark.ts';
import type * as live from './live.ts';
import type { LiveEditor } from './live-editor.ts';
import type { PresetName } from './presets.ts';
import { blockStudy } from './study.ts';
import type { BlockSettings } from './study.ts';
import { blockEditorStrings as words } from './words.ts';

type Live = typeof live;

/** The editor, with what came with it. */
interface Opened {
  readonly live: Live;
  readonly editor: LiveEditor;
}

/** After a change of the code, until the address says so (ms): browsers limit how often an address may change. */
const addressPause = 200;

/** A block as code: edited here, run in a sandbox, drawn and counted as what it computes. */
export class BlockEditor extends HTMLElement {
  readonly #leaving = new AbortController();
  readonly #form = new StudyForm(requireChild(this, 'form.block-form', HTMLFormElement), blockStudy);
  readonly #preset = requireChild(this, 'select[name="preset"]', HTMLSelectElement);
  readonly #chart = requireChild(this, '[data-chart="written-block"]', HTMLElement);
  readonly #printed = requireChild(this, '[data-printed]', HTMLElement);
  readonly #places = {
    drawing: new ContentPlace(this.#chart),
    counts: new ContentPlace(requireChild(this, '.table-scroll', HTMLElement)),
    finding: new ContentPlace(requireChild(this, '.finding', HTMLElement)),
  };
  readonly #live = new LaterPart<Live>(
    () => import('./live.ts'),
    () => this.#figure.changed(),
  );
  readonly #figure: LiveFigure<BlockSettings> = new LiveFigure(
    this,
    {
      study: blockStudy,
      form: this.#form,
      chart: this.#chart,
      report: () => this.#report(),
      draw: () => this.#parts(),
      data: async (format) => {
        const { live, editor } = await this.#open();
        if (!editor.shown) await editor.run();
        if (!editor.shown) throw new Error(editor.alert);
        return live.formatBlocks(editor.shown.code, editor.shown.blocks, format);
      },
    },
    this.#leaving.signal,
  );
  #editor: LiveEditor | null = null;
  #opening: Promise<Opened> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether a link was to bring code, and did not. */
  #isLinkBroken = false;

  connectedCallback(): void {
    const { signal } = this.#leaving;
    this.#figure.readLink();
    this.#operate(signal);
    // Another link may be opened in the same page.
    addEventListener('hashchange', () => isBlockLink(location.hash) && location.reload(), { signal });
    if (isBlockLink(location.hash)) this.#use(() => undefined);
    else if (!areSame(blockStudy, this.#form.settings, blockStudy.defaults)) this.#use((editor) => editor.run());
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.#leaving.abort();
  }

  #operate(signal: AbortSignal): void {
    const { element } = this.#form;
    element.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#use((editor) => editor.run());
    });
    element.addEventListener('input', ({ target }) => {
      if (target === this.#preset) return this.#begin(this.#preset.value as PresetName);
      this.#figure.settingsChanged();
      this.#use((editor) => (editor.shown ? undefined : editor.run()));
      this.#figure.redraw();
    });
    const press = (action: string, act: (editor: LiveEditor) => unknown) =>
      requireChild(this, `button[data-action="${action}"]`, HTMLButtonElement).addEventListener(
        'click',
        () => this.#use(act),
        { signal },
      );
    press('edit', (editor) => editor.focus());
    press('undo', (editor) => editor.undo());
    press('reset', (editor) => {
      this.#begin('paper');
      editor.focus();
    });
  }

  /** Puts a block of ours into the editor, and shows what it is. */
  #begin(name: PresetName): void {
    this.#use((editor, { presets }) => {
      editor.code = presets[name];
      return editor.run();
    });
  }

  /** Does something with the editor, which comes first where it is not there. Where it does not come, the figure says so. */
  #use(act: (editor: LiveEditor, live: Live) => unknown): void {
    this.#open().then(
      ({ live, editor }) => void act(editor, live),
      () => this.#figure.changed(),
    );
  }

  #open(): Promise<Opened> {
    this.#opening ??= this.#openEditor();
    this.#opening.catch(() => (this.#opening = null));
    return this.#opening;
  }

  async #openEditor(): Promise<Opened> {
    const { hash } = location;
    const [live, linked] = await Promise.all([this.#live.demand(), codeOf(hash)]);
    this.#isLinkBroken = isBlockLink(hash) && linked === null;
    const place = requireChild(this, '[data-editor]', HTMLElement);
    const editor = new live.LiveEditor({
      place,
      label: words.code,
      linked,
      onChange: () => this.#changed(),
      onLeave: () => requireChild(this, 'button[type="submit"]', HTMLButtonElement).focus(),
      signal: this.#leaving.signal,
    });
    requireChild(this, '[data-static-code]', HTMLElement).hidden = true;
    place.hidden = false;
    this.dataset['open'] = '';
    this.#editor = editor;
    this.#changed();
    return { live, editor };
  }

  #changed(): void {
    const { preset = null, printed = [], code = '' } = this.#editor ?? {};
    this.#preset.value = preset ?? 'own';
    this.#printed.hidden = printed.length === 0;
    requireChild(this.#printed, 'pre', HTMLElement).textContent = printed.join('\n');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#tellAddress(code), addressPause);
    this.#figure.changed();
  }

  /** The address holds the code, so that it can be kept and sent; without code of one's own it is the chapter's. */
  async #tellAddress(code: string): Promise<void> {
    const isPapers = this.#editor?.preset === 'paper';
    if (isPapers && !isBlockLink(location.hash)) return;
    const hash = isPapers ? '' : await linkOf(code).catch(() => '');
    if (code !== this.#editor?.code || this.#leaving.signal.aborted) return;
    const address = new URL(location.href);
    address.hash = hash;
    history.replaceState(history.state, '', address);
  }

  #report(): FigureReport {
    const editor = this.#editor;
    return {
      state: 'recorded',
      status: editor?.status ?? '',
      alert: editor?.alert ?? '',
      notices: [
        ...(this.#isLinkBroken ? [words.noCodeInLink] : []),
        ...(editor?.notices ?? []),
        ...partNotices(this.#live, words.part),
      ],
    };
  }

  #parts(): readonly Part[] {
    const [live, shown] = [this.#live.part, this.#editor?.shown];
    return live && shown ? live.blockParts(shown, this.#form.settings, this.#places) : [];
  }
}

customElements.define('block-editor', BlockEditor);
