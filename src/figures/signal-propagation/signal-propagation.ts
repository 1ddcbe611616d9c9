import { formatSignal } from './study/export.ts';
import type { SignalResult } from './study/export.ts';
import { areSame, parsePermalink } from '../../experiment/permalink.ts';
import { signalStudy } from './study/study.ts';
import { defaultSignalSettings, signalLimits, signalSeedCount } from './study/settings.ts';
import type { SignalSettings } from './study/settings.ts';
import { seedAfter } from '../../experiment/limits.ts';
import { figureStrings } from '../../i18n/figure.ts';
import { words } from './words.ts';
import { SignalComputation } from './computation.ts';
import type { SignalState } from './computation.ts';
import { addressWith } from '../../live-figure/address.ts';
import { ChartPlace } from '../../live-figure/chart-place.ts';
import { readChart } from '../../live-figure/chart-reader.ts';
import { ContentPlace } from '../../live-figure/content-place.ts';
import { operateTools } from '../../live-figure/figure-tools.ts';
import { LaterPart } from '../../live-figure/later-part.ts';
import { LinkReport } from '../../live-figure/link-report.ts';
import { NoticeList } from '../../live-figure/notice-list.ts';
import { partNotices } from '../../live-figure/part-notices.ts';
import { Redraw } from '../../live-figure/redraw.ts';
import type { Part } from '../../live-figure/redraw.ts';
import { StatusLine } from '../../live-figure/status-line.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { failureSentence } from './failure-sentence.ts';
import { signalChartSizes } from './chart-sizes.ts';
import { SignalControls } from './controls.ts';
import type { SignalPlaces } from './view.ts';

function withNewSeeds(settings: SignalSettings): SignalSettings {
  return { ...settings, firstSeed: seedAfter(settings.firstSeed, signalSeedCount, signalLimits.firstSeed) };
}

/** The signal of random networks: the one computed with the page, and those that the reader asks for. */
export class SignalPropagation extends HTMLElement {
  readonly #leaving = new AbortController();
  readonly #form = requireChild(this, 'form.signal-form', HTMLFormElement);
  readonly #controls = new SignalControls(this.#form);
  readonly #places: SignalPlaces = {
    without: new ChartPlace(this, 'signal-without-bn', signalChartSizes),
    with: new ChartPlace(this, 'signal-with-bn', signalChartSizes),
    caption: new ContentPlace(requireChild(this, '.finding', HTMLElement)),
    table: new ContentPlace(requireChild(this, '.table-scroll', HTMLElement)),
  };
  readonly #status = requireChild(this, '.status', HTMLElement);
  readonly #announced = requireChild(this, '[role="status"]', HTMLElement);
  readonly #statusLine = new StatusLine((message) => (this.#announced.textContent = message));
  readonly #computation = new SignalComputation((state) => this.#receive(state));
  readonly #redraw = new Redraw(this, () => this.#draw(), this.#leaving.signal);
  readonly #noticeList = new NoticeList(requireChild(this, '.fig-notices', HTMLElement));
  readonly #link = new LinkReport(() => this.#showNotices());
  #notices: readonly string[] = [];
  readonly #view = new LaterPart(
    () => import('./view.ts'),
    () => this.#partChanged(),
  );
  /** What the page was built with, as numbers: for the downloads alone. */
  readonly #default = new LaterPart(
    () => import('./default-signal.ts'),
    () => undefined,
  );
  /** What is shown; null while that is what the page was built with. */
  #result: SignalResult | null = null;
  /** Of the status line. */
  #message = '';

  connectedCallback(): void {
    const { settings, notices } = parsePermalink(signalStudy, location.search);
    this.#controls.settings = settings;
    this.#link.tell(notices);
    this.#enhance();
    if (!areSame(signalStudy, settings, defaultSignalSettings)) this.#computation.compute(settings);
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
    this.#computation.stop();
  }

  #enhance(): void {
    const { signal } = this.#leaving;
    const reading = requireChild(this, '.reading', HTMLElement);
    for (const { element } of [this.#places.without, this.#places.with]) readChart(element, reading, signal);
    this.#form.addEventListener('input', () => this.#change(this.#controls.settings), { signal });
    this.#onPress('new-seed', () => this.#change(withNewSeeds(this.#controls.settings)));
    this.#onPress('reset', () => {
      const { firstSeed } = this.#controls.settings;
      this.#change({ ...defaultSignalSettings, firstSeed });
    });
    operateTools(this, 'signal-propagation', {
      data: async (format) => formatSignal[format](this.#result ?? (await this.#default.demand()).defaultSignal),
      chart: async () => {
        await this.#redraw.finish();
        return this.#places.without.chart;
      },
      address: () => addressWith(signalStudy, this.#controls.settings, location),
      tell: (message) => this.#tell(message),
    });
    const observer = new ResizeObserver(() => this.#result && this.#redraw.renew());
    observer.observe(this.#places.without.element);
    signal.addEventListener('abort', () => observer.disconnect());
  }

  #onPress(action: string, run: () => void): void {
    const button = requireChild(this, `button[data-action="${action}"]`, HTMLButtonElement);
    const press = () => {
      this.#view.retry();
      run();
    };
    button.addEventListener('click', press, { signal: this.#leaving.signal });
  }

  #change(settings: SignalSettings): void {
    this.#controls.settings = settings;
    // What is shown may have changed alone.
    if (this.#result && areSame(signalStudy, this.#result.settings, settings)) {
      this.#redraw.renew();
      if (this.dataset['state'] === 'done') return;
    }
    history.replaceState(history.state, '', addressWith(signalStudy, settings, location));
    this.#computation.compute(settings);
  }

  #receive(state: SignalState): void {
    this.dataset['state'] = state.status;
    requireChild(this, '.fig-alert', HTMLElement).textContent =
      state.status === 'failed' ? failureSentence(state.failure, words.failures) : '';
    if (state.status === 'failed') return this.#say('');
    const { settings, profiles } = state;
    if (profiles.length > 0) {
      this.#result = { settings, profiles };
      this.#redraw.request();
    }
    const seeds = new Set(profiles.map(({ seed }) => seed));
    if (state.status === 'running') this.#say(words.status.running(seeds.size, signalSeedCount));
    else this.#say(words.status.done([...seeds].join(', '), figureStrings.milliseconds(state.milliseconds)));
  }

  #say(message: string): void {
    this.#message = message;
    const said = message !== '' && this.#view.isLacking ? words.status.notDrawn(message) : message;
    if (said === this.#status.textContent) return;
    this.#status.textContent = said;
    if (said !== '') this.#statusLine.announce(said);
  }

  #tell(message: string): void {
    this.#notices = [message];
    this.#link.clear();
    this.#showNotices();
  }

  #showNotices(): void {
    this.#noticeList.show([...this.#notices, ...this.#link.sentences, ...partNotices(this.#view, words.charts)]);
  }

  #partChanged(): void {
    this.#showNotices();
    this.#say(this.#message);
    this.#redraw.renew();
  }

  #draw(): readonly Part[] {
    if (!this.#result) return [];
    this.#view.ask();
    return this.#view.part?.signalParts(this.#places, this.#result, this.#controls.shown) ?? [];
  }
}
