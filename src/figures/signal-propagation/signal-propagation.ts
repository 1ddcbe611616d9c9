import { formatSignal } from './study/export.ts';
import type { SignalResult } from './study/export.ts';
import { areSame } from '../../experiment/permalink.ts';
import { signalStudy } from './study/study.ts';
import { defaultSignalSettings, signalLimits, signalSeedCount } from './study/settings.ts';
import type { SignalSettings } from './study/settings.ts';
import { seedAfter } from '../../experiment/limits.ts';
import { figureStrings } from '../../i18n/figure.ts';
import { words } from './words.ts';
import { SignalComputation } from './computation.ts';
import type { SignalState } from './computation.ts';
import { ChartPlace } from '../../live-figure/chart-place.ts';
import { readCharts } from '../../live-figure/chart-reader.ts';
import { ContentPlace } from '../../live-figure/content-place.ts';
import type { FigureReport } from '../../live-figure/figure-messages.ts';
import { uncover } from '../../live-figure/kept-result/uncover.ts';
import { LaterPart } from '../../live-figure/later-part.ts';
import { LiveFigure } from '../../live-figure/live-figure.ts';
import { partNotices } from '../../live-figure/part-notices.ts';
import type { Part } from '../../live-figure/redraw.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { failureSentence } from './failure-sentence.ts';
import { signalChartSizes } from './chart-sizes.ts';
import { SignalControls } from './controls.ts';
import type { SignalPlaces } from './view.ts';

/** The signal of random networks: the one computed with the page, and those that the reader asks for. */
export class SignalPropagation extends HTMLElement {
  readonly #leaving = new AbortController();
  readonly #controls = new SignalControls(requireChild(this, 'form.signal-form', HTMLFormElement));
  readonly #places: SignalPlaces = {
    without: new ChartPlace(this, 'signal-without-bn', signalChartSizes),
    with: new ChartPlace(this, 'signal-with-bn', signalChartSizes),
    caption: new ContentPlace(requireChild(this, '.finding', HTMLElement)),
    table: new ContentPlace(requireChild(this, '.table-scroll', HTMLElement)),
  };
  readonly #computation = new SignalComputation((state) => this.#receive(state));
  readonly #view = new LaterPart(
    () => import('./view.ts'),
    () => this.#figure.changed(),
  );
  /** What the page was built with, as numbers: for the downloads alone. */
  readonly #default = new LaterPart(
    () => import('./default-signal.ts'),
    () => undefined,
  );
  readonly #figure: LiveFigure<SignalSettings> = new LiveFigure(
    this,
    {
      study: signalStudy,
      form: this.#controls,
      chart: this.#places.without.element,
      report: () => this.#report(),
      draw: () => this.#draw(),
      data: async (format) => formatSignal[format](this.#result ?? (await this.#default.demand()).defaultSignal),
    },
    this.#leaving.signal,
  );
  /** Null before anything has been computed in the page. */
  #state: SignalState | null = null;
  /** What is shown; null while that is what the page was built with. */
  #result: SignalResult | null = null;
  readonly #built = requireChild(this, '.status', HTMLElement).textContent;

  connectedCallback(): void {
    this.#figure.readLink();
    readCharts(this, this.#leaving.signal);
    this.#controls.element.addEventListener('input', () => this.#change());
    this.#onPress('new-seed', ({ firstSeed, ...settings }) => {
      return { ...settings, firstSeed: seedAfter(firstSeed, signalSeedCount, signalLimits.firstSeed) };
    });
    this.#onPress('reset', ({ firstSeed }) => ({ ...defaultSignalSettings, firstSeed }));
    const { settings } = this.#controls;
    if (areSame(signalStudy, settings, defaultSignalSettings)) return;
    uncover('signal-propagation');
    this.#computation.compute(settings);
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
    this.#computation.stop();
  }

  #onPress(action: string, next: (settings: SignalSettings) => SignalSettings): void {
    requireChild(this, `button[data-action="${action}"]`, HTMLButtonElement).addEventListener('click', () => {
      this.#view.retry();
      this.#controls.settings = next(this.#controls.settings);
      this.#change();
    });
  }

  /** Whoever sets something wants to see what comes of it, before any guess. */
  #change(): void {
    uncover('signal-propagation');
    const { settings } = this.#controls;
    // What is shown may have changed alone.
    if (this.#result && areSame(signalStudy, this.#result.settings, settings)) {
      this.#figure.redraw();
      if (this.#state?.status === 'done') return;
    }
    this.#figure.settingsChanged();
    this.#computation.compute(settings);
  }

  #receive(state: SignalState): void {
    const before = this.#state?.status;
    this.#state = state;
    if (state.status !== before) this.#figure.say();
    if (state.status === 'failed' || state.profiles.length === 0) return;
    this.#result = state;
    this.#figure.wentOn();
  }

  #report(): FigureReport {
    const state = this.#state;
    const said = this.#status();
    return {
      state: state?.status ?? 'done',
      status: said !== '' && this.#view.isLacking ? words.status.notDrawn(said) : said,
      alert: state?.status === 'failed' ? failureSentence(state.failure, words.failures) : '',
      notices: partNotices(this.#view, words.charts),
    };
  }

  #status(): string {
    const state = this.#state;
    if (state === null) return this.#built;
    if (state.status === 'failed') return '';
    const seeds = new Set(state.profiles.map(({ seed }) => seed));
    if (state.status === 'running') return words.status.running(seeds.size, signalSeedCount);
    return words.status.done([...seeds].join(', '), figureStrings.milliseconds(state.milliseconds));
  }

  #draw(): readonly Part[] {
    if (!this.#result) return [];
    this.#view.ask();
    return this.#view.part?.signalParts(this.#places, this.#result, this.#controls.shown) ?? [];
  }
}
