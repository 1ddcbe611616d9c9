import type { Experiment } from '../../experiment/experiment.ts';
import { seedAfter } from '../../experiment/limits.ts';
import { areSame } from '../../experiment/permalink.ts';
import { figureStrings } from '../../i18n/figure.ts';
import { networksStatusStrings as statusWords } from '../../i18n/networks-status.ts';
import { readCharts } from '../../live-figure/chart-reader.ts';
import { LaterPart } from '../../live-figure/later-part.ts';
import { networksStatus } from '../../live-figure/networks-status.ts';
import type { Notice } from '../../live-figure/notice-list.ts';
import { partNotices } from '../../live-figure/part-notices.ts';
import type { Part } from '../../live-figure/redraw.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { StudyForm } from '../../live-figure/study-form.ts';
import type { SweepState } from '../../worker/sweep.ts';
import { codeOf } from './block-link.ts';
import { asksForKept, isBlockLink } from './block-mark.ts';
import { BlockTraining } from './block-training.ts';
import { CodeAddress } from './code-address.ts';
import { drawnRuns } from './drawn-runs.ts';
import type * as live from './live.ts';
import type { LiveEditor } from './live-editor.ts';
import { findPlaces } from './places.ts';
import type { UnfinishedBlocks } from './unfinished-blocks.ts';
import type { PresetName } from './presets.ts';
import { blockSeeds, blockStudy, fullBlockStudy, fullRanges } from './study.ts';
import type { BlockSettings } from './study.ts';
import type { TrainingPicture } from './training-data.ts';
import { blockEditorStrings as words } from './words.ts';

type Live = typeof live;

/** The editor, with what came with it. */
interface Opened {
  readonly live: Live;
  readonly editor: LiveEditor;
}

/** Whoever has seen the last of the recorded seeds begins again; where every seed can be set, there is always another. */
const nextSeed = (seed: number, isFull: boolean) =>
  isFull ? seedAfter(seed, 1, fullRanges.seed) : (seed % blockSeeds.length) + 1;

/** A block as code: edited here, run in a sandbox, drawn, counted and trained as what it computes. */
export class BlockEditor extends HTMLElement {
  readonly #leaving = new AbortController();
  /** Whether everything can be set, as in the lab; else it is the cell of a chapter. */
  readonly #isFull = 'full' in this.dataset;
  readonly #study = this.#isFull ? fullBlockStudy : blockStudy;
  readonly #form = new StudyForm(requireChild(this, 'form.block-form', HTMLFormElement), this.#study);
  readonly #preset = requireChild(this, 'select[name="preset"]', HTMLSelectElement);
  readonly #run = requireChild(this, 'button[data-action="run"]', HTMLButtonElement);
  readonly #said = requireChild(this, '[data-said]', HTMLElement);
  readonly #problem = requireChild(this, '[data-problem]', HTMLElement);
  readonly #printed = requireChild(this, '[data-printed]', HTMLElement);
  readonly #places = findPlaces(this);
  readonly #live = new LaterPart<Live>(
    () => import('./live.ts'),
    () => this.#figure.changed(),
  );
  readonly #twins = new LaterPart(
    async () => (await import('./recorded-twins.ts')).loadTwins(),
    () => this.#figure.changed(),
  );
  /** Runs that the reader keeps, where the link asks for them. */
  readonly #kept = new LaterPart(
    async () => {
      const { openKeptRuns } = await import('./kept-runs/kept-runs.ts');
      return openKeptRuns(this, () => this.#figure.changed(), this.#leaving.signal);
    },
    () => this.#figure.changed(),
  );
  readonly #figure: BlockTraining = new BlockTraining(
    this,
    {
      study: this.#study,
      form: this.#form,
      chart: this.#places.errors.element,
      experimentsOf: (settings) => this.#experiments(settings),
      wishesFor: () => this.#unfinished?.wishes ?? {},
      withNewSeeds: (settings) => ({ ...settings, seed: nextSeed(settings.seed, this.#isFull) }),
      code: () => this.#trainedCode,
      onTrain: () => {
        this.#trainedCode = this.#editor?.shown?.code ?? null;
        this.#twins.retry();
      },
      onSettings: () => void this.#lookForUnfinished(),
      onRuns: (state) => this.#unfinished?.follow(state),
      report: (state) => ({ status: this.#status(state), notices: this.#notices }),
      live: () => (this.#drawn.own ? [] : null),
      draw: () => this.#parts(),
      recorded: async () => {
        const { depth } = this.#form.settings;
        return (await this.#twins.demand()).filter(({ experiment }) => experiment.network.depth === depth);
      },
    },
    this.#leaving.signal,
    () => this.#isReady(),
  );
  /** Seconds of an iteration of the lab's residual network, at the depth of the defaults. */
  readonly #seconds = Number(this.dataset['seconds']);
  #trainedCode: string | null = null;
  #unfinished: UnfinishedBlocks | null = null;
  #editor: LiveEditor | null = null;
  #opening: Promise<Opened> | null = null;
  readonly #address = new CodeAddress(this.#leaving.signal);
  /** Whether a link was to bring code, and did not. */
  #isLinkBroken = false;

  connectedCallback(): void {
    const { signal } = this.#leaving;
    this.#figure.readLink();
    this.#operate(signal);
    readCharts(this, signal);
    // Points that can be read come with what draws.
    for (const meant of ['focus', 'pointerenter'])
      this.#places.errors.element.addEventListener(meant, () => this.#use((editor) => this.#showOurs(editor)), {
        once: true,
        signal,
      });
    // Another link may be opened in the same page.
    const isAsked = () => isBlockLink(location.hash) || asksForKept(location.hash);
    addEventListener('hashchange', () => isAsked() && location.reload(), { signal });
    const isKeptAsked = asksForKept(location.hash);
    if (isKeptAsked) this.#kept.ask();
    if (isBlockLink(location.hash)) this.#use(() => undefined);
    else if (isKeptAsked || !areSame(this.#study, this.#form.settings, this.#study.defaults))
      this.#use((editor) => this.#showOurs(editor));
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  #operate(signal: AbortSignal): void {
    this.#form.element.addEventListener('input', ({ target }) => {
      if (target === this.#preset) return this.#begin(this.#preset.value as PresetName);
      if (!this.#form.element.checkValidity()) return;
      this.#figure.settingsChanged();
      this.#use((editor) => this.#showOurs(editor));
    });
    const press = (action: string, act: (editor: LiveEditor) => unknown) =>
      requireChild(this, `button[data-action="${action}"]`, HTMLButtonElement).addEventListener(
        'click',
        () => this.#use(act),
        { signal },
      );
    press('run', (editor) => this.#runCode(editor));
    press('edit', (editor) => editor.focus());
    press('undo', (editor) => editor.undo());
    press('paper', (editor) => {
      this.#begin('paper');
      editor.focus();
    });
  }

  /** Shows what a block of ours is, unless one is shown. Other code waits until the reader runs it. */
  async #showOurs(editor: LiveEditor): Promise<void> {
    if (!editor.isShown && editor.preset !== null) await this.#runCode(editor);
  }

  /** What was trained of other blocks is over. */
  async #runCode(editor: LiveEditor): Promise<void> {
    await editor.run();
    void this.#lookForUnfinished();
    if (this.#figure.runs.differFrom(this.#experiments(this.#form.settings))) this.#figure.settingsChanged();
  }

  /** Puts a block of ours into the editor, and shows what it is. */
  #begin(name: PresetName): void {
    this.#use((editor, { presets }) => {
      editor.code = presets[name];
      return this.#runCode(editor);
    });
  }

  /** For a reader who wants to train: the block that the code writes now. */
  async #isReady(): Promise<boolean> {
    const opened = await this.#open().catch(() => null);
    if (!opened) return false;
    const { editor } = opened;
    if (!editor.isShown) await this.#runCode(editor);
    await this.#lookForUnfinished();
    return editor.isShown;
  }

  /** What was left of the runs that are set. */
  async #lookForUnfinished(): Promise<void> {
    await this.#unfinished?.look(this.#experiments(this.#form.settings));
  }

  #experiments(settings: BlockSettings): readonly Experiment[] {
    const [live, shown] = [this.#live.part, this.#editor?.shown];
    return live && shown?.filters === settings.filters ? live.blockExperiments(shown.blocks, settings) : [];
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
    this.#twins.ask();
    const [live, linked] = await Promise.all([this.#live.demand(), codeOf(hash)]);
    this.#isLinkBroken = isBlockLink(hash) && linked === null;
    const place = requireChild(this, '[data-editor]', HTMLElement);
    const editor = new live.LiveEditor({
      place,
      label: words.code,
      filters: () => this.#form.settings.filters,
      linked,
      onChange: () => this.#changed(),
      onLeave: () => this.#run.focus(),
      signal: this.#leaving.signal,
    });
    requireChild(this, '[data-static-code]', HTMLElement).hidden = true;
    place.hidden = false;
    this.dataset['open'] = '';
    this.#editor = editor;
    this.#unfinished = new live.UnfinishedBlocks(() => this.#figure.changed());
    this.#changed();
    return { live, editor };
  }

  #changed(): void {
    const { preset = null, printed = [], code = '', status = '', alert = '' } = this.#editor ?? {};
    this.#preset.value = preset ?? 'own';
    setText(this.#said, status);
    setText(this.#problem, alert);
    this.#printed.hidden = printed.length === 0;
    requireChild(this.#printed, 'pre', HTMLElement).textContent = printed.join('\n');
    this.#address.tell(code, preset === 'paper');
    this.#figure.changed();
  }

  #status(state: SweepState): string {
    const estimate = statusWords.estimate(figureStrings.seconds(this.#estimate));
    return networksStatus(state, estimate, { networks: statusWords, figure: figureStrings });
  }

  /** Seconds that training takes here, of the paper's block as long as nothing is known of the reader's. */
  get #estimate(): number {
    const { settings } = this.#form;
    const live = this.#live.part;
    if (!live) return this.#seconds * settings.iterations;
    const experiments = this.#experiments(settings);
    return live.secondsFor(
      experiments.length > 0 ? experiments : [live.papersExperiment(settings, true)],
      this.#seconds,
    );
  }

  get #notices(): readonly Notice[] {
    const left = this.#figure.isTraining ? [] : this.#unfinished?.noticesOf(this.#experiments(this.#form.settings));
    return [
      ...(this.#isLinkBroken ? [words.noCodeInLink] : []),
      ...(this.#editor?.notices ?? []),
      ...(left ?? []),
      ...partNotices(this.#live, words.part),
      ...partNotices(this.#twins, words.training),
    ];
  }

  get #drawn() {
    return drawnRuns(this.#figure.runs.state.runs);
  }

  #parts(): readonly Part[] {
    const [live, shown, recorded] = [this.#live.part, this.#editor?.shown, this.#twins.part];
    if (!live || !shown) return [];
    const blocks = live.blockParts(shown, this.#form.settings, this.#places);
    if (!recorded) return blocks;
    const picture = (): TrainingPicture => ({
      ...{ recorded, ...this.#drawn, settings: this.#form.settings },
      kept: this.#kept.part?.lines ?? [],
    });
    return [...blocks, ...live.trainingParts(picture, this.#places)];
  }
}

/** A text is read out each time that it is set. */
function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

customElements.define('block-editor', BlockEditor);
