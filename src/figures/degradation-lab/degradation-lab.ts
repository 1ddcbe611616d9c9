import { areSame, parsePermalink } from '../../experiment/permalink.ts';
import { sweepStudy } from './study.ts';
import type { DepthSweep } from '../../experiment/sweep.ts';
import { chartStrings } from '../../i18n/en/charts.ts';
import { words } from './words.ts';
import { failureStrings } from '../../i18n/en/failures.ts';
import { figureStrings } from '../../i18n/en/figure.ts';
import { addressWith } from '../../live-figure/address.ts';
import { parseBackend } from '../../live-figure/backend-choice.ts';
import { failureSentence } from '../../live-figure/failure-words.ts';
import { readChart } from '../../live-figure/chart-reader.ts';
import { FigureShell } from '../../live-figure/figure-shell.ts';
import { figureStateOf, isTraining } from '../../live-figure/figure-state.ts';
import type { FigureAction } from '../../live-figure/figure-state.ts';
import { backendNotices } from '../../live-figure/backend-notices.ts';
import { operateTools } from '../../live-figure/figure-tools.ts';
import { LinkReport } from '../../live-figure/link-report.ts';
import { liveProvenanceOf } from '../../live-figure/provenance.ts';
import type { Provenance } from '../../live-figure/provenance.ts';
import { Spaced } from '../../live-figure/spaced.ts';
import type { SweepState } from '../../worker/sweep.ts';
import { seenChart } from '../../live-figure/seen-chart.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { withNewSeeds } from './controls.ts';
import { DataQuestion } from './data-question.ts';
import { uncover } from './cover.ts';
import { Guess } from './guess.ts';
import { LabDrawing } from './lab-drawing.ts';
import { LabParts } from './lab-parts.ts';
import { partNotices } from '../../live-figure/part-notices.ts';
import { findPlaces } from './lab-places.ts';
import { progressOf, statusOf } from './lab-status.ts';
import { LedgerPanel } from './ledger-panel.ts';
import { LiveSweep } from './live-sweep.ts';
import { askAboutOverfitting } from './overfitting-question.ts';
import { SettingsForm } from './settings-form.ts';
import { nameOf } from './sweep-name.ts';

/** The degradation lab: the recorded sweep of the page, and the sweeps that the reader trains over it. */
export class DegradationLab extends HTMLElement {
  readonly #leaving = new AbortController();
  readonly #places = findPlaces(this);
  readonly #form = requireChild(this, 'form.lab-form', HTMLFormElement);
  readonly #settings = new SettingsForm(this.#form, (sweep) => this.#settingsChanged(sweep));
  readonly #live = new LiveSweep(
    () => this.#settings.backend,
    Number(this.dataset['iterationElsewhere']),
    (state) => this.#reported(state),
  );
  readonly #shell = new FigureShell(this, this.#form, {
    signal: this.#leaving.signal,
    onAction: (action) => this.#act(action),
  });
  readonly #ledger = new LedgerPanel(requireChild(this, '.ledger', HTMLElement), words.ledger, () => this.#changed());
  readonly #guess = new Guess(this, {
    chart: this.#places.main.element,
    signal: this.#leaving.signal,
    onChange: () => this.#changed(),
  });
  readonly #parts = new LabParts(() => this.#changed());
  readonly #drawing = new LabDrawing(this, {
    ...{ places: this.#places, parts: this.#parts, ledger: this.#ledger, guess: this.#guess },
    trainingImages: Number(this.dataset['trainingImages']),
    runs: () => this.#live.state.runs,
    sweep: () => this.#live.settings,
    secondsOf: (sweep) => this.#live.estimate(sweep).seconds,
    onBegin: (sweep) => this.#begin(sweep),
    onNews: () => this.#news.request(),
    onBadge: () => this.#say(),
    signal: this.#leaving.signal,
  });
  /** What all records change: their news are told together. */
  readonly #news = new Spaced(() => this.#say(), this.#leaving.signal);
  readonly #link = new LinkReport(() => this.#changed());
  #notices: readonly string[] = [];
  #data: DataQuestion | null = null;
  /** What the sweep was when the reader was last told of it at once. */
  #told = '';

  connectedCallback(): void {
    const { settings, notices } = parsePermalink(sweepStudy, location.search);
    const { backend, unknown } = parseBackend(location.search);
    if (unknown !== null) this.#notices = [figureStrings.unknownBackend(unknown)];
    this.#settings.sweep = settings;
    this.#settings.backend = backend;
    this.#enhance();
    this.#changed();
    this.#link.tell(notices);
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
    this.#live.stop();
  }

  #enhance(): void {
    const { signal } = this.#leaving;
    for (const chart of this.querySelectorAll<HTMLElement>('[data-chart]')) {
      const scope = chart.closest('figure, details.question') ?? this;
      readChart(chart, requireChild(scope, '.reading', HTMLElement), signal);
    }
    operateTools(this, {
      data: async (format) =>
        (await import('../../experiment/run-export.ts')).formatRuns[format](await this.#shownRuns()),
      chart: async () => {
        await this.#drawing.finish();
        return seenChart(this.#places.main.element);
      },
      address: () => this.#address(this.#live.settings ?? this.#settings.sweep),
      tell: (message) => this.#tell(message),
    });
    const overfitting = this.querySelector<HTMLElement>('[data-question="overfitting"]');
    if (overfitting) askAboutOverfitting(overfitting);
    this.#places.inside.addEventListener('change', () => this.#drawing.renew());
    const data = this.querySelector<HTMLElement>('[data-question="data"]');
    if (data) this.#data = new DataQuestion(data, signal);
  }

  #act(action: FigureAction): void {
    switch (action) {
      case 'train':
        uncover();
        this.#parts.retry();
        this.#drawing.begin();
        return this.#live.start(this.#settings.sweep, this.#settings.inside);
      case 'pause':
        return this.#live.pause();
      case 'resume':
        return this.#live.resume();
      case 'step':
        return this.#live.step();
      case 'stop':
        return this.#live.stop();
      case 'reset':
        this.#live.clear();
        return this.#changed();
      case 'new-seed':
        this.#settings.sweep = withNewSeeds(this.#settings.sweep);
        return this.#settingsChanged(this.#settings.sweep);
    }
  }

  /** Trains with other settings at once: a press asked for them. */
  #begin(sweep: DepthSweep): void {
    this.#settings.sweep = sweep;
    this.#settingsChanged(sweep);
    this.#shell.train();
  }

  /** What was trained with other settings stays in the chart, pale. */
  #settingsChanged(sweep: DepthSweep): void {
    const { settings, state } = this.#live;
    if (settings && !areSame(sweepStudy, settings, sweep)) {
      const runs = state.runs.filter(({ records }) => records.length > 0);
      this.#live.clear();
      if (runs.length > 0)
        this.#ledger.add({ name: nameOf(settings, words.ledger.differences), sweep: settings, runs });
    }
    this.#notices = [];
    this.#link.clear();
    history.replaceState(history.state, '', this.#address(sweep));
    this.#changed();
  }

  #address(sweep: DepthSweep): string {
    return addressWith(sweepStudy, sweep, location, this.#settings.backend);
  }

  #tell(message: string): void {
    this.#notices = [message];
    this.#link.clear();
    this.#changed();
  }

  /** Records come many times a second: the reader hears of them now and then, and of all else at once. */
  #reported({ status, failure, runs }: SweepState): void {
    const told = [status, failure?.type, ...backendNotices(runs, figureStrings, chartStrings)].join('\n');
    if (told !== this.#told) {
      this.#told = told;
      return this.#changed();
    }
    this.#news.request();
    this.#drawing.request();
  }

  /** Says what is the case now, and asks for a new picture. */
  #changed(): void {
    this.#say();
    this.#drawing.renew();
  }

  /** Says what is the case now. */
  #say(): void {
    this.#drawing.narrate();
    const { state } = this.#live;
    const figureState = figureStateOf(state.status);
    const training = isTraining(figureState);
    this.#settings.disabled = training;
    this.#shell.show({
      state: figureState,
      backend: this.#live.backend,
      live: this.#drawing.isLive ? this.#liveProvenance() : null,
      status: this.#status(),
      spoken: training ? [this.#places.narration.text, this.#status()].join(' ') : this.#status(),
      progress: progressOf(state),
      alert: state.failure && failureSentence(state.failure, { failures: failureStrings, figure: figureStrings }),
      notices: [
        ...this.#notices,
        ...this.#link.sentences,
        ...this.#parts.notices,
        ...partNotices(this.#guess.part, words.guess),
        ...this.#live.keeper.notices,
        ...backendNotices(state.runs, figureStrings, chartStrings),
      ],
      secondsAtStake: training ? state.secondsElapsed : 0,
    });
    this.#data?.offer(state.runs);
  }

  #status(): string {
    const { state } = this.#live;
    const estimate = isTraining(figureStateOf(state.status)) ? '' : this.#estimate();
    const status = statusOf(state, estimate, { lab: words, figure: figureStrings });
    return state.runs.length > 0 && this.#parts.cannotDraw ? words.status.notDrawn(status) : status;
  }

  #liveProvenance(): Provenance | null {
    const { runs, secondsElapsed } = this.#live.state;
    if (runs.length === 0) return null;
    return [...liveProvenanceOf(runs, secondsElapsed, figureStrings), ...this.#drawing.agreementProvenance];
  }

  #estimate(): string {
    if (!this.#form.checkValidity()) return '';
    const { seconds, source } = this.#live.estimate(this.#settings.sweep);
    return words.estimate[source](seconds);
  }

  async #shownRuns() {
    const { runs } = this.#live.state;
    if (runs.length > 0) {
      return runs.map(({ experiment, records, measurements, evaluation }) => {
        return { experiment, records, measurements, evaluation };
      });
    }
    return this.#parts.demandDepthSweep();
  }
}
