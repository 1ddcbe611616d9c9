import type { Backend } from '../engine/backends.ts';
import { parsePermalink } from '../experiment/permalink.ts';
import type { Study } from '../experiment/study.ts';
import { addressWith } from './address.ts';
import { parseBackend } from './backend-choice.ts';
import { FigureMessages } from './figure-messages.ts';
import type { FigureReport } from './figure-messages.ts';
import { Teaching } from './for-teachers/teaching.ts';
import { operateTools } from './figure-tools.ts';
import type { DataFormat } from './figure-tools.ts';
import { LinkReport } from './link-report.ts';
import { Redraw } from './redraw.ts';
import type { Part } from './redraw.ts';
import { seenChart } from './seen-chart.ts';
import { Spaced } from './spaced.ts';
import type { TakenAway } from './take-away/taken-away.ts';

/** Where the settings of a figure are written down. */
export interface SettingsPlace<Settings> {
  settings: Settings;
  /** Where the reader can choose it: what the link says of it is written there. */
  backend?: Backend | 'auto';
}

/** What a figure that computes is asked for. */
export interface FigureSources<Settings> {
  readonly study: Study<Settings>;
  readonly form: SettingsPlace<Settings>;
  /** Place of the main chart: the picture that can be taken. A new width of it has all drawn anew. */
  readonly chart: HTMLElement;
  /** What is the case now, in words. */
  readonly report: () => FigureReport;
  /** The parts that show what is the case now; none while the page shows it as it came. */
  readonly draw: () => readonly Part[];
  /** What is shown, in numbers. */
  readonly data: (format: DataFormat) => Promise<string>;
  /** What can be trained elsewhere. */
  readonly takenAway?: TakenAway;
}

/**
 * A figure that computes in the page, with or without training: its settings in form and link, what it says, what it
 * draws, and what can be taken from it. Its own element decides what is computed, and tells when something has changed.
 */
export class LiveFigure<Settings> {
  readonly #sources: FigureSources<Settings>;
  readonly #messages: FigureMessages;
  readonly #redraw: Redraw;
  readonly #link = new LinkReport(() => this.say());
  readonly #teaching: Teaching<Settings>;
  /** What comes often is told together. */
  readonly #news: Spaced;
  #told: readonly string[] = [];

  /** `signal`: the page or the figure is left. */
  constructor(root: HTMLElement, sources: FigureSources<Settings>, signal: AbortSignal) {
    this.#sources = sources;
    this.#messages = new FigureMessages(root);
    this.#redraw = new Redraw(root, sources.draw, signal);
    this.#news = new Spaced(() => this.say(), signal);
    this.#watchWidth(signal);
    operateTools(root, {
      data: sources.data,
      takenAway: sources.takenAway,
      chart: async () => {
        await this.#redraw.finish();
        return seenChart(sources.chart);
      },
      address: () => this.address,
      tell: (message) => this.tell(message),
    });
    this.#teaching = new Teaching(root, {
      study: sources.study,
      form: sources.form,
      tellOfLink: (notices) => this.#link.tellMore(notices),
      changed: () => this.settingsChanged(),
    });
  }

  /** Address that restores the settings. */
  get address(): string {
    const { study, form } = this.#sources;
    return addressWith(study, form.settings, location, form.backend);
  }

  /** Takes the settings of the page's link, and tells what is wrong with it; `others`: what else there is to tell of it. */
  readLink(others: readonly string[] = []): void {
    const { study, form } = this.#sources;
    const { settings, notices } = parsePermalink(study, location.search);
    form.settings = settings;
    if (form.backend !== undefined) form.backend = parseBackend(location.search).backend;
    this.#told = others;
    this.#link.tell(notices);
    this.changed();
    this.#teaching.read(settings);
  }

  /** The reader has set something: the address says so, and what was told before is over. What is drawn stays. */
  settingsChanged(): void {
    this.keepToLink();
    this.#forget();
    history.replaceState(history.state, '', this.address);
    this.say();
  }

  /** Tells this in the place of what was told before. */
  tell(...notices: readonly string[]): void {
    this.#forget();
    this.#told = notices;
    this.say();
  }

  /** What stands in the way of the reader, until something else is the case. */
  warn(...content: readonly (string | Node)[]): void {
    this.#messages.warn(...content);
  }

  /** Something else is the case: it is said and drawn at once. */
  changed(): void {
    this.say();
    this.#redraw.renew();
  }

  /** There is more of the same: it is said now and then, and drawn when drawing has rested. */
  wentOn(): void {
    this.#news.request();
    this.#redraw.request();
  }

  /** Says what is the case when nothing has been said for a while. */
  saySoon(): void {
    this.#news.request();
  }

  /** Says what is the case now; what is drawn stays. */
  say(): void {
    const report = this.#sources.report();
    this.#messages.show({ ...report, notices: [...this.#told, ...this.#link.sentences, ...report.notices] });
  }

  /** What is drawn is no longer so. */
  redraw(): void {
    this.#redraw.renew();
  }

  /** A live chart has the width of its place: it is drawn anew when that changes. */
  #watchWidth(signal: AbortSignal): void {
    let width: number | undefined;
    const observer = new ResizeObserver(([place]) => {
      const before = width;
      width = place!.contentRect.width;
      if (before !== undefined && before !== width) this.#redraw.renew();
    });
    observer.observe(this.#sources.chart);
    signal.addEventListener('abort', () => observer.disconnect());
  }

  /** What a teacher's link fixes stays as it is, whatever has set it. */
  protected keepToLink(): void {
    this.#teaching.keep();
  }

  #forget(): void {
    this.#told = [];
    this.#link.clear();
  }
}
