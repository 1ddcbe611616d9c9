import { dataKey } from '../../experiment/data-sets.ts';
import { defaultExperiment } from '../../experiment/defaults.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { seedAfter } from '../../experiment/limits.ts';
import { areSame } from '../../experiment/permalink.ts';
import { figureStrings } from '../../i18n/figure.ts';
import { networksStatusStrings as statusWords } from '../../i18n/networks-status.ts';
import { readCharts } from '../../live-figure/chart-reader.ts';
import { LaterPart } from '../../live-figure/later-part.ts';
import { networksStatus } from '../../live-figure/networks-status.ts';
import type { Notice } from '../../live-figure/notice-list.ts';
import { bringImages } from '../../live-figure/own-images/bring-images.ts';
import { DataSelect } from '../../live-figure/own-images/data-select.ts';
import { imagesGone } from '../../live-figure/own-images/images-gone.ts';
import { OwnImages } from '../../live-figure/own-images/own-images.ts';
import { ownNameOf } from '../../live-figure/own-images/own-name.ts';
import { partNotices } from '../../live-figure/part-notices.ts';
import { ReadyTraining } from '../../live-figure/ready-training.ts';
import type { Part } from '../../live-figure/redraw.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { StudyForm } from '../../live-figure/study-form.ts';
import type { SweepState } from '../../worker/sweep.ts';
import { asksForKept, isBlockLink, packedIn } from './block-mark.ts';
import { drawnRuns, hasTraining, keptBeside } from './drawn-runs.ts';
import { EditorOnDemand } from './editor-on-demand.ts';
import type { LiveEditor } from './live-editor.ts';
import { findPlaces } from './places.ts';
import type { PresetName } from './presets.ts';
import { blockSeeds, blockStudy, fullBlockStudy, fullRanges } from './study.ts';
import type { BlockSettings } from './study.ts';
import type { TrainingPicture } from './training-data.ts';
import { blockEditorStrings as words } from './words.ts';

/** Whoever has seen the last of the recorded seeds begins again; where every seed can be set, there is always another. */
const nextSeed = (seed: number, isFull: boolean) =>
  isFull ? seedAfter(seed, 1, fullRanges.seed) : (seed % blockSeeds.length) + 1;

/** A block as code: edited here, run in a sandbox, drawn, counted and trained as what it computes. */
export class BlockEditor extends HTMLElement {
  readonly #leaving = new AbortController();
  /** Whether everything can be set, as in the lab; else it is the cell of a chapter. */
  readonly #isFull = 'full' in this.dataset;
  readonly #study = this.#isFull ? fullBlockStudy : blockStudy;
  readonly #preset = requireChild(this, 'select[name="preset"]', HTMLSelectElement);
  readonly #images = new DataSelect(requireChild(this, 'select[name="data"]', HTMLSelectElement));
  readonly #form = new StudyForm(requireChild(this, 'form.block-form', HTMLFormElement), this.#study, {
    data: this.#images,
  });
  readonly #own: OwnImages<BlockSettings> = new OwnImages({
    select: this.#images,
    form: this.#form,
    instead: defaultExperiment.data,
    isTraining: () => this.#figure.isTraining,
    onMissing: () => {
      this.#areSet();
      imagesGone(this.#figure, this.#experiments(this.#form.settings));
    },
    onList: () => this.#figure.changed(),
    signal: this.#leaving.signal,
  });
  readonly #places = findPlaces(this);
  readonly #twins = new LaterPart(
    async () => (await import('./recorded-twins.ts')).loadTwins(),
    () => this.#figure.changed(),
  );
  readonly #editing = new EditorOnDemand({
    root: this,
    filters: () => this.#form.settings.filters,
    onOpen: () => this.#twins.ask(),
    onChange: () => this.#figure.changed(),
    signal: this.#leaving.signal,
  });
  /** Runs that the reader keeps, where the link asks for them. */
  readonly #kept = new LaterPart(
    async () => {
      const { openKeptRuns } = await import('./kept-runs/kept-runs.ts');
      const onChange = () => this.#figure.changed();
      return openKeptRuns(this, { data: () => this.#form.settings.data, onChange }, this.#leaving.signal);
    },
    () => this.#figure.changed(),
  );
  readonly #figure: ReadyTraining<BlockSettings> = new ReadyTraining(
    this,
    {
      study: this.#study,
      form: this.#form,
      chart: this.#places.errors.element,
      experimentsOf: (settings) => this.#experiments(settings),
      wishesFor: () => this.#editing.opened?.unfinished.wishes ?? {},
      withNewSeeds: (settings) => ({ ...settings, seed: nextSeed(settings.seed, this.#isFull) }),
      code: () => this.#trainedCode,
      onTrain: () => {
        this.#trainedCode = this.#shown?.code ?? null;
        this.#twins.retry();
      },
      onSettings: () => this.#areSet(),
      onRuns: (state) => {
        this.#editing.opened?.unfinished.follow(state);
        this.#editing.part.part?.learnFromTwins(state, this.#figure.runs.wanted);
      },
      report: (state) => ({ status: this.#status(state), notices: this.#notices }),
      live: () => (this.#drawn.own ? [] : null),
      draw: () => this.#parts(),
      recorded: async () => {
        const { depth, data } = this.#form.settings;
        if (data.name === 'own') return [];
        return (await this.#twins.demand()).filter(({ experiment }) => experiment.network.depth === depth);
      },
    },
    this.#leaving.signal,
    () => this.#isReady(),
  );
  /** Seconds of an iteration of the lab's residual network, at the depth of the defaults. */
  readonly #seconds = Number(this.dataset['seconds']);
  #trainedCode: string | null = null;
  /** Key of the images for which it was told last which kept runs can be drawn. */
  #judgedFor = '';
  /** Whether more is to be shown of training than what the page came with. */
  #isTrainingDrawn = false;

  connectedCallback(): void {
    const { signal } = this.#leaving;
    this.#figure.readLink();
    this.#operate(signal);
    void this.#own.begin();
    readCharts(this, signal);
    // Points that can be read come with what draws.
    for (const meant of ['focus', 'pointerenter'])
      this.#places.errors.element.addEventListener(meant, () => this.#touch(), {
        once: true,
        signal,
      });
    addEventListener('hashchange', ({ oldURL }) => this.#follow(new URL(oldURL).hash), { signal });
    const isKeptAsked = asksForKept(location.hash);
    if (isKeptAsked) this.#drawKept();
    if (isBlockLink(location.hash)) this.#editing.use(() => undefined);
    else if (isKeptAsked || !areSame(this.#study, this.#form.settings, this.#study.defaults)) this.#touch();
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  /** Another link is opened in the same page: other code begins anew, and runs are drawn beside what is there. */
  #follow(before: string): void {
    const packed = packedIn(location.hash);
    if (packed !== '' && packed !== packedIn(before)) return location.reload();
    if (!asksForKept(location.hash)) return;
    this.#drawKept();
    this.#touch();
  }

  #drawKept(): void {
    this.#kept.part?.readAgain();
    this.#kept.ask();
    this.#kept.retry();
  }

  #operate(signal: AbortSignal): void {
    this.#form.element.addEventListener('input', ({ target }) => {
      if (target === this.#preset) return this.#begin(this.#preset.value as PresetName);
      if (!this.#form.element.checkValidity()) return;
      this.#figure.settingsChanged();
      this.#touch();
    });
    const press = (action: string, act: (editor: LiveEditor) => unknown) =>
      requireChild(this, `button[data-action="${action}"]`, HTMLButtonElement).addEventListener(
        'click',
        () => this.#editing.use(({ editor }) => act(editor)),
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

  /** The reader has come to the figure, or set something in it. */
  #touch(): void {
    this.#editing.use(({ editor }) => this.#showOurs(editor));
  }

  /** Shows what a block of ours is, unless one is shown. Other code waits until the reader runs it. */
  async #showOurs(editor: LiveEditor): Promise<void> {
    if (!editor.isShown && editor.preset !== null) await this.#runCode(editor);
  }

  /** What was trained of other blocks is over. */
  async #runCode(editor: LiveEditor): Promise<void> {
    await editor.run();
    // It is said at once that this is drawn and counted, so it is, wherever the reader looks: Train stands far below.
    this.#blockParts().forEach(({ draw }) => draw());
    void this.#lookForUnfinished();
    if (this.#figure.runs.differFrom(this.#experiments(this.#form.settings))) this.#figure.settingsChanged();
  }

  /** Puts a block of ours into the editor, and shows what it is. */
  #begin(name: PresetName): void {
    this.#editing.use(({ editor, live }) => {
      editor.code = live.presets[name];
      return this.#runCode(editor);
    });
  }

  /** For a reader who wants to train: the block that the code writes now. */
  async #isReady(): Promise<boolean> {
    const opened = await this.#editing.open().catch(() => null);
    if (!opened) return false;
    const { editor } = opened;
    if (!editor.isShown) await this.#runCode(editor);
    await this.#lookForUnfinished();
    return editor.isShown && (await bringImages(this.#form.settings.data, this.#figure));
  }

  /** Other settings, and maybe other images: what depends on them is looked at again. */
  #areSet(): void {
    const key = dataKey(this.#form.settings.data);
    if (key !== this.#judgedFor) this.#kept.part?.judgeAgain();
    this.#judgedFor = key;
    void this.#lookForUnfinished();
  }

  /** What was left of the runs that are set. */
  async #lookForUnfinished(): Promise<void> {
    await this.#editing.opened?.unfinished.look(this.#experiments(this.#form.settings));
  }

  #experiments(settings: BlockSettings): readonly Experiment[] {
    const { live } = this.#editing.opened ?? {};
    const shown = this.#shown;
    return live && shown?.filters === settings.filters ? live.blockExperiments(shown.blocks, settings) : [];
  }

  /** The blocks that are drawn; null before any code has run as it should. */
  get #shown() {
    return this.#editing.opened?.editor.shown ?? null;
  }

  #status(state: SweepState): string {
    return networksStatus(state, this.#estimate, { networks: statusWords, figure: figureStrings });
  }

  /** How long training takes here, of the paper's block as long as nothing is known of the reader's. */
  get #estimate(): string {
    const { settings } = this.#form;
    const live = this.#editing.part.part;
    if (!live) return statusWords.estimate(figureStrings.about(this.#seconds * settings.iterations));
    const known = this.#experiments(settings);
    return live.timeFor(known.length > 0 ? known : [live.papersExperiment(settings, true)], this.#seconds);
  }

  get #notices(): readonly Notice[] {
    const { editor, unfinished } = this.#editing.opened ?? {};
    const left = this.#figure.isTraining ? [] : unfinished?.noticesOf(this.#experiments(this.#form.settings));
    return [
      ...this.#own.notices,
      ...(this.#editing.isLinkBroken ? [words.noCodeInLink] : []),
      ...(editor?.notices ?? []),
      ...(left ?? []),
      ...partNotices(this.#editing.part, words.part),
      ...partNotices(this.#twins, words.training),
      ...partNotices(this.#kept, words.kept),
    ];
  }

  get #drawn() {
    return drawnRuns(this.#figure.runs.state.runs);
  }

  /** What code is, once some has run. */
  #blockParts(): readonly Part[] {
    const { live } = this.#editing.opened ?? {};
    const shown = this.#shown;
    return live && shown ? live.blockParts(shown, this.#form.settings, this.#places) : [];
  }

  #parts(): readonly Part[] {
    const blocks = this.#blockParts();
    const { live } = this.#editing.opened ?? {};
    const { data } = this.#form.settings;
    const keptNow = () => keptBeside(this.#kept.part?.lines ?? [], this.#figure.runs.state.runs);
    // Recorded networks saw other images: nobody waits for them.
    const recorded = this.#twins.part ?? (data.name === 'own' ? [] : null);
    // What has been drawn once is drawn anew, also where the last of it goes.
    this.#isTrainingDrawn ||= blocks.length > 0 || hasTraining(keptNow(), data);
    if (!live || !recorded || !this.#isTrainingDrawn) return blocks;
    const picture = (): TrainingPicture => {
      const { settings } = this.#form;
      return { recorded, ...this.#drawn, settings, images: ownNameOf(settings.data), kept: keptNow() };
    };
    return [...blocks, ...live.trainingParts(picture, this.#places)];
  }
}

customElements.define('block-editor', BlockEditor);
