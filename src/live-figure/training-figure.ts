import { buildNode } from '../charts/build-node.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { formatPermalink } from '../experiment/permalink.ts';
import type { RunResult } from '../experiment/records.ts';
import { chartStrings } from '../i18n/charts.ts';
import { failureStrings } from '../i18n/failures.ts';
import { figureStrings as words } from '../i18n/figure.ts';
import type { SweepOptions, SweepState } from '../worker/sweep.ts';
import { parseBackend } from './backend-choice.ts';
import { backendNotices } from './backend-notices.ts';
import { failureSentence } from './failure-words.ts';
import { FigureBadge } from './figure-badge.ts';
import { FigureButtons } from './figure-buttons.ts';
import type { FigureReport } from './figure-messages.ts';
import { figureStateOf, isTraining } from './figure-state.ts';
import type { FigureAction } from './figure-state.ts';
import type { DataFormat } from './figure-tools.ts';
import { warnBeforeLeaving } from './leave-warning.ts';
import type { MadeOf } from './keep-runs.ts';
import { LiveFigure } from './live-figure.ts';
import type { FigureSources } from './live-figure.ts';
import { LiveRuns } from './live-runs.ts';
import { liveProvenanceOf } from './provenance.ts';
import type { Provenance } from './provenance.ts';
import { requireChild } from './require-child.ts';
import { RunKeeper } from './run-keeper.ts';
import type { StudyForm } from './study-form.ts';
import { progressOf } from './sweep-progress.ts';
import { leaveTrainingSlot, otherTraining, takeTrainingSlot } from './training-slot.ts';
import type { Trainer } from './training-slot.ts';

/** What a figure that trains is asked for, beside what every figure that computes is. */
export interface TrainingSources<Settings> extends Omit<FigureSources<Settings>, 'report' | 'data'> {
  readonly form: FigureSources<Settings>['form'] & Pick<StudyForm<Settings>, 'element' | 'disabled'>;
  /** What is trained with some settings, and what is read of it meanwhile. */
  readonly experimentsOf: (settings: Settings) => readonly Experiment[];
  readonly wishesFor: (settings: Settings) => Omit<SweepOptions, 'backend'>;
  /** Those of the experiments that are still to be trained, in their order; all where it is not there. */
  readonly left?: (experiments: readonly Experiment[]) => readonly Experiment[];
  readonly withNewSeeds: (settings: Settings) => Settings;
  /** The reader's code for the written blocks of what is trained; null without any. */
  readonly code?: () => string | null;
  /** Hears that networks will be trained. */
  readonly onTrain: () => void;
  /** Hears that something else is set; `over`: runs of other experiments than are set now, which are forgotten. */
  readonly onSettings: (over: SweepState['runs']) => void;
  /** Hears of every report of the runs. */
  readonly onRuns: (state: SweepState) => void;
  /** What there is to say of the runs, beside what is said of all. */
  readonly report: (state: SweepState) => Pick<FigureReport, 'status' | 'spoken' | 'notices'>;
  /** What the badge tells of live runs, beside how they are computed; null while only recorded ones are drawn. */
  readonly live: () => Provenance | null;
  /** What is taken from the figure while nothing has been trained: runs, or their text where they are not kept whole. */
  readonly recorded: (format: DataFormat) => Promise<readonly RunResult[] | string>;
  /** What is taken from it once something has been trained, where that is more than the live runs. */
  readonly shown?: () => Promise<readonly RunResult[]>;
}

/** A figure that trains: its runs, the buttons that command them, and the badge that says whether they are seen. */
export class TrainingFigure<Settings> extends LiveFigure<Settings> implements Trainer {
  readonly name: string;
  readonly runs = new LiveRuns<Settings>((state) => this.#reported(state));
  readonly #sources: TrainingSources<Settings>;
  readonly #buttons: FigureButtons;
  readonly #badge: FigureBadge;
  readonly #keeper: RunKeeper;
  /** What the reader was last told of at once. */
  #told = '';

  /** `signal`: the page or the figure is left. */
  constructor(root: HTMLElement, sources: TrainingSources<Settings>, signal: AbortSignal) {
    const data = (format: DataFormat) => this.#data(format);
    const takenAway = { experiments: () => sources.experimentsOf(sources.form.settings) };
    super(root, { ...sources, data, takenAway, report: () => this.#report() }, signal);
    this.#sources = sources;
    this.#keeper = new RunKeeper(root, () => this.saySoon());
    this.name = requireChild(root, '.fig-no', HTMLElement).textContent;
    this.#badge = new FigureBadge(root);
    this.#buttons = new FigureButtons(sources.form.element, (action) => this.#act(action));
    warnBeforeLeaving(() => (this.isTraining ? this.runs.state.secondsElapsed : 0), signal);
    signal.addEventListener('abort', () => this.stop());
  }

  get isTraining(): boolean {
    return isTraining(figureStateOf(this.runs.state.status));
  }

  override readLink(): void {
    const { unknown } = parseBackend(location.search);
    super.readLink(unknown === null ? [] : [words.unknownBackend(unknown)]);
  }

  /** What was trained is forgotten where the form asks for other experiments. */
  override settingsChanged(): void {
    this.keepToLink();
    const { form, experimentsOf, onSettings } = this.#sources;
    const isOver = this.runs.differFrom(experimentsOf(form.settings));
    const over = isOver ? this.runs.state.runs : [];
    onSettings(over);
    if (isOver) this.runs.clear();
    super.settingsChanged();
    this.redraw();
  }

  override say(): void {
    super.say();
    const state = figureStateOf(this.runs.state.status);
    this.#buttons.show(state);
    this.#sources.form.disabled = this.isTraining;
    if (!this.isTraining) leaveTrainingSlot(this);
    const live = this.#sources.live();
    const { runs, secondsElapsed } = this.runs.state;
    const how = runs.length > 0 ? liveProvenanceOf(runs, secondsElapsed, words) : [];
    this.#badge.show(live && [...how, ...live]);
  }

  /** As by the reader's own press of Train: a figure that trains already is asked first. */
  train(): void {
    const other = otherTraining(this);
    if (other) return this.#offerToStop(other);
    takeTrainingSlot(this);
    const { form, experimentsOf, wishesFor, left, onTrain } = this.#sources;
    onTrain();
    const { settings, backend = parseBackend(location.search).backend } = form;
    const experiments = experimentsOf(settings);
    this.runs.start(settings, experiments, { backend, ...wishesFor(settings) }, left?.(experiments));
  }

  stop(): void {
    this.runs.stop();
  }

  #act(action: FigureAction): void {
    switch (action) {
      case 'train':
        return this.train();
      case 'pause':
      case 'resume':
      case 'step':
      case 'stop':
        return this.runs[action]();
      case 'reset':
        this.runs.clear();
        return this.changed();
      case 'new-seed': {
        const { form, withNewSeeds } = this.#sources;
        form.settings = withNewSeeds(form.settings);
        return this.settingsChanged();
      }
    }
  }

  #offerToStop(other: Trainer): void {
    const stop = buildNode(document, 'button', { type: 'button' }, [words.stopOther(other.name)]);
    stop.addEventListener('click', () => {
      other.stop();
      // As by a press of Train: a figure may have something to say before.
      this.#sources.form.element.requestSubmit();
    });
    this.warn(words.otherTrains(other.name), ' ', stop);
  }

  /** Records come many times a second: the reader hears of them now and then, and of all else at once. */
  #reported(state: SweepState): void {
    this.#sources.onRuns(state);
    const { settings } = this.runs;
    if (settings !== null) void this.#keeper.follow(state.runs, () => this.#madeOf(settings));
    const told = [state.status, state.failure?.type, ...backendNotices(state.runs, words, chartStrings)].join('\n');
    if (told === this.#told) return this.wentOn();
    this.#told = told;
    this.changed();
  }

  #madeOf(settings: Settings): MadeOf {
    const { study, code } = this.#sources;
    return { settings: formatPermalink(study, settings), code: code?.() ?? null };
  }

  #report(): FigureReport {
    const { state } = this.runs;
    const figureState = figureStateOf(state.status);
    const { status, spoken = status, notices } = this.#sources.report(state);
    return {
      state: figureState,
      backend: this.runs.backend,
      status,
      // How long it will take is seen, and never said unasked.
      spoken: figureState === 'recorded' ? '' : spoken,
      progress: progressOf(state),
      alert: state.failure ? failureSentence(state.failure, { failures: failureStrings, figure: words }) : '',
      notices: [...notices, ...backendNotices(state.runs, words, chartStrings), ...this.#keeper.notices],
    };
  }

  async #data(format: DataFormat): Promise<string> {
    const { formatRuns } = await import('../experiment/run-export.ts');
    const { runs } = this.runs.state;
    if (runs.length === 0) {
      const recorded = await this.#sources.recorded(format);
      return typeof recorded === 'string' ? recorded : formatRuns[format](recorded);
    }
    const all = (await this.#sources.shown?.()) ?? runs;
    const results = all.map(({ experiment, records, measurements, evaluation }) => {
      return { experiment, records, measurements, evaluation };
    });
    return formatRuns[format](results);
  }
}
