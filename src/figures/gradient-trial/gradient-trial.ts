import { networkKinds } from '../../experiment/sweep.ts';
import { seedAfter, limits } from '../../experiment/limits.ts';
import { areSame, parsePermalink } from '../../experiment/permalink.ts';
import { chartStrings } from '../../i18n/en/charts.ts';
import { failureStrings } from '../../i18n/en/failures.ts';
import { figureStrings } from '../../i18n/en/figure.ts';
import { addressWith } from '../../live-figure/address.ts';
import { parseBackend } from '../../live-figure/backend-choice.ts';
import { backendNotices } from '../../live-figure/backend-notices.ts';
import { readChart } from '../../live-figure/chart-reader.ts';
import { failureSentence } from '../../live-figure/failure-words.ts';
import { FigureShell } from '../../live-figure/figure-shell.ts';
import { figureStateOf, isTraining } from '../../live-figure/figure-state.ts';
import type { FigureAction } from '../../live-figure/figure-state.ts';
import { operateTools } from '../../live-figure/figure-tools.ts';
import { LinkReport } from '../../live-figure/link-report.ts';
import { liveProvenanceOf } from '../../live-figure/provenance.ts';
import { Redraw } from '../../live-figure/redraw.ts';
import type { Part } from '../../live-figure/redraw.ts';
import { seenChart } from '../../live-figure/seen-chart.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { Spaced } from '../../live-figure/spaced.ts';
import { addFormStyles } from './form-styles.ts';
import { LiveTwins } from './live-twins.ts';
import { Player } from './player.ts';
import { recordedName } from './recorded-name.ts';
import { trialTimes } from './trial-experiments.ts';
import { TrialForm } from './trial-form.ts';
import { TrialParts } from './trial-parts.ts';
import { findPlaces } from './trial-places.ts';
import { progressOf, statusOf } from './trial-status.ts';
import { trialStudy } from './trial-study.ts';
import type { LivePicture } from './trial-view.ts';
import { askForVerdict } from './verdict-form.ts';
import { gradientTrialStrings as words } from './words/en.ts';

/** The trial of the vanishing gradient: what was recorded, at any time, and twins that the reader trains over it. */
export class GradientTrial extends HTMLElement {
  readonly #leaving = new AbortController();
  readonly #formElement = requireChild(this, 'form.trial-form', HTMLFormElement);
  readonly #form = new TrialForm(this.#formElement);
  readonly #player = this.#makePlayer();
  readonly #live = new LiveTwins(() => this.#reported());
  readonly #parts = new TrialParts(() => this.#changed());
  readonly #places = findPlaces(this);
  readonly #shell = new FigureShell(this, this.#formElement, {
    signal: this.#leaving.signal,
    onAction: (action) => this.#act(action),
  });
  readonly #redraw = new Redraw(this, () => this.#draw(), this.#leaving.signal);
  readonly #news = new Spaced(() => this.#say(), this.#leaving.signal);
  readonly #link = new LinkReport(() => this.#say());
  readonly #seconds = JSON.parse(this.dataset['seconds'] ?? '{}') as Readonly<Record<string, number>>;
  #notices: readonly string[] = [];
  /** Whether anything is drawn other than what came with the page. */
  #touched = false;
  /** Whether the slider goes with the twins that train. */
  #following = false;
  /** What the reader was last told of at once. */
  #told = '';

  connectedCallback(): void {
    const { settings, notices } = parsePermalink(trialStudy, location.search);
    const { unknown } = parseBackend(location.search);
    if (unknown !== null) this.#notices = [figureStrings.unknownBackend(unknown)];
    this.#form.settings = settings;
    this.#touched = !areSame(trialStudy, { ...settings, seed: 1 }, trialStudy.defaults);
    this.#enhance();
    this.#link.tell(notices);
    this.#changed();
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
    this.#live.stop();
  }

  #makePlayer(): Player {
    const slider = requireChild(this.#formElement, 'input[name="time"]', HTMLInputElement);
    const button = requireChild(this.#formElement, 'button[data-play]', HTMLButtonElement);
    return new Player(slider, button, words.settings, this.#leaving.signal);
  }

  #enhance(): void {
    const { signal } = this.#leaving;
    const reading = requireChild(this, '.reading', HTMLElement);
    for (const kind of networkKinds) {
      const { element } = this.#places.charts[kind];
      readChart(element, reading, signal);
      // Points that can be read come with what draws.
      for (const meant of ['focus', 'pointerenter']) element.addEventListener(meant, () => this.#touch(), { signal });
    }
    askForVerdict(this, signal);
    this.#formElement.addEventListener('input', (event) => this.#input(event), { signal });
    operateTools(this, {
      data: async (format) => (await import('../../experiment/run-export.ts')).formatRuns[format](await this.#runs()),
      chart: async () => {
        await this.#redraw.finish();
        return seenChart(this.#places.charts.plain.element);
      },
      address: () => this.#address(),
      tell: (message) => this.#tell(message),
    });
    const observer = new ResizeObserver(() => this.#touched && this.#redraw.renew());
    observer.observe(this.#places.charts.plain.element);
    signal.addEventListener('abort', () => observer.disconnect());
  }

  #touch(): void {
    if (this.#touched) return;
    this.#touched = true;
    this.#changed();
  }

  #input({ target }: Event): void {
    if (!this.#form.isValid) return;
    const isTime = target instanceof HTMLInputElement && target.name === 'time';
    if (isTime) this.#following = false;
    this.#form.sayMoment();
    this.#settingsChanged();
  }

  #settingsChanged(): void {
    const { settings } = this.#form;
    if (this.#live.differFrom(settings)) this.#live.clear();
    this.#touched = true;
    this.#notices = [];
    this.#link.clear();
    history.replaceState(history.state, '', this.#address());
    this.#changed();
  }

  #act(action: FigureAction): void {
    switch (action) {
      case 'train':
        return this.#train();
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
      case 'new-seed': {
        const { settings } = this.#form;
        this.#form.settings = { ...settings, seed: seedAfter(settings.seed, 1, limits.firstSeed) };
        return this.#settingsChanged();
      }
    }
  }

  #train(): void {
    this.#player.stop();
    this.#parts.retry();
    this.#touched = this.#following = true;
    this.#live.start(this.#form.settings, parseBackend(location.search).backend);
  }

  #address(): string {
    return addressWith(trialStudy, this.#form.settings, location);
  }

  #tell(message: string): void {
    this.#notices = [message];
    this.#link.clear();
    this.#say();
  }

  /** Records come many times a second: the reader hears of them now and then, and of all else at once. */
  #reported(): void {
    const { status, failure } = this.#live.state;
    this.#follow();
    const told = `${status} ${failure?.type}`;
    if (told !== this.#told) {
      this.#told = told;
      return this.#changed();
    }
    this.#news.request();
    this.#redraw.request();
  }

  /** Moves the slider to where the twins have come. */
  #follow(): void {
    const { latest } = this.#live;
    if (!this.#following || latest === null || !trialTimes.includes(latest)) return;
    const { settings } = this.#form;
    if (settings.time === latest) return;
    this.#form.settings = { ...settings, time: latest };
    this.#redraw.renew();
  }

  #changed(): void {
    this.#say();
    this.#redraw.renew();
  }

  /** Says what is the case now. */
  #say(): void {
    const { state } = this.#live;
    const figureState = figureStateOf(state.status);
    const training = isTraining(figureState);
    this.#form.disabled = training;
    const isLive = state.runs.some(({ measurements }) => measurements.length > 0);
    this.#shell.show({
      state: figureState,
      backend: this.#live.backend,
      live: isLive ? liveProvenanceOf(state.runs, state.secondsElapsed, figureStrings) : null,
      status: statusOf(state, this.#estimate(), { trial: words.status, figure: figureStrings }),
      progress: progressOf(state),
      alert: state.failure && failureSentence(state.failure, { failures: failureStrings, figure: figureStrings }),
      notices: [
        ...this.#notices,
        ...this.#link.sentences,
        ...this.#parts.notices,
        ...backendNotices(state.runs, figureStrings, chartStrings),
      ],
      secondsAtStake: training ? state.secondsElapsed : 0,
    });
  }

  #estimate(): string {
    const { settings } = this.#form;
    const seconds = this.#seconds[recordedName(settings)];
    return seconds === undefined ? '' : words.estimate(figureStrings.seconds(seconds * settings.iterations));
  }

  #draw(): readonly Part[] {
    if (!this.#touched) return [];
    const { settings } = this.#form;
    const recorded = this.#parts.recordedOf(settings);
    const { view } = this.#parts;
    // Not without the recorded runs first; where they do not come, live ones are drawn alone.
    if (!view || this.#parts.isWaiting(settings)) return [];
    if (!recorded && this.#live.state.runs.length === 0) return [];
    return view.trialParts(this.#places, () => this.#picture());
  }

  /** As it is when a part is drawn: the twins have gone on meanwhile. */
  #picture(): LivePicture {
    const { settings } = this.#form;
    const { runs } = this.#live.state;
    // Those of which there is something to see.
    const live = runs.filter(({ measurements }) => measurements.length > 0);
    const finished = !isTraining(figureStateOf(this.#live.state.status));
    return { recorded: this.#parts.recordedOf(settings) ?? [], live, settings, finished };
  }

  async #runs() {
    const { runs } = this.#live.state;
    if (runs.length === 0) return this.#parts.demandRecorded(this.#form.settings);
    return runs.map(({ experiment, records, measurements, evaluation }) => {
      return { experiment, records, measurements, evaluation };
    });
  }
}

addFormStyles();
customElements.define('gradient-trial', GradientTrial);
