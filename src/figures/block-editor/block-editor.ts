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
import { partNotices } from '../../live-figure/part-notices.ts';
import { ReadyTraining } from '../../live-figure/ready-training.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { StudyForm } from '../../live-figure/study-form.ts';
import type { SweepState } from '../../worker/sweep.ts';
import { asksForKept, isBlockLink, packedIn } from './block-mark.ts';
import { DrawnParts } from './drawn-parts.ts';
import { EditorOnDemand } from './editor-on-demand.ts';
import type { LiveEditor } from './live-editor.ts';
import { findPlaces } from './places.ts';
import type { PresetName } from './presets.ts';
import { blockSeeds, blockStudy, fullBlockStudy, fullRanges } from './study.ts';
import type { BlockSettings } from './study.ts';
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
  readonly #drawn = new DrawnParts({
    places: this.#places,
    study: this.#study,
    settings: () => this.#form.settings,
    opened: () => this.#editing.opened,
    runs: () => this.#figure.runs.state.runs,
    recorded: () => this.#twins.part,
    kept: () => this.#kept.part?.lines ?? [],
  });
  readonly #twins = new LaterPart(
    async () => {
      const { loadSweepAt } = await import('../../live-figure/recorded-sweeps.ts');
      return loadSweepAt(defaultExperiment.training.learningRate.rate);
    },
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
        this.#editing.opened?.diverged.forget();
      },
      onSettings: (over) => {
        if (over.length > 0) this.#editing.opened?.diverged.forget();
        this.#areSet();
      },
      onRuns: (state) => {
        const { unfinished, diverged } = this.#editing.opened ?? {};
        // What has ended is not kept: its last state is asked for first.
        diverged?.follow(state, (experiment) => unfinished?.stateOf(experiment));
        unfinished?.follow(state);
        this.#editing.part.part?.learnFromTwins(state, this.#figure.runs.wanted);
      },
      report: (state) => ({ status: this.#status(state), notices: this.#notices }),
      live: () => (this.#drawn.runs.own ? [] : null),
      draw: () => this.#drawn.all,
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
      // What is wrong now is said anew.
      if (target instanceof HTMLInputElement) target.setCustomValidity('');
      if (!this.#form.element.checkValidity()) return this.#editing.use(() => this.#judge());
      this.#figure.settingsChanged();
      this.#touch();
    });
    const press = (action: string, act: (editor: LiveEditor) => unknown) =>
      requireChild(this, `button[data-action="${action}"]`, HTMLButtonElement).addEventListener(
        'click',
        () => this.#editing.use(({ editor }) => act(editor)),
        { signal },
      );
    requireChild(this, 'button[data-action="reset"]', HTMLButtonElement).addEventListener(
      'click',
      () => this.#editing.opened?.diverged.forget(),
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
    this.#drawn.ofBlock.forEach(({ draw }) => draw());
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
    this.#judge();
    void this.#lookForUnfinished();
  }

  #judge(): void {
    this.#editing.opened?.live.tellRefusals(this.#form);
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
    const { editor, unfinished, diverged } = this.#editing.opened ?? {};
    const left = this.#figure.isTraining ? [] : unfinished?.noticesOf(this.#experiments(this.#form.settings));
    return [
      ...this.#own.notices,
      ...(this.#editing.isLinkBroken ? [words.noCodeInLink] : []),
      ...(editor?.notices ?? []),
      ...(diverged?.notices ?? []),
      ...(left ?? []),
      ...partNotices(this.#editing.part, words.part),
      ...partNotices(this.#twins, words.training),
      ...partNotices(this.#kept, words.kept),
    ];
  }
}

customElements.define('block-editor', BlockEditor);
