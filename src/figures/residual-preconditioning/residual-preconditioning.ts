import recordedText from '../../../content/runs/residual-preconditioning-steps.json?raw';
import { limits, seedAfter } from '../../experiment/limits.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { figureStrings } from '../../i18n/figure.ts';
import { readCharts } from '../../live-figure/chart-reader.ts';
import { ChartPlace } from '../../live-figure/chart-place.ts';
import { ContentPlace } from '../../live-figure/content-place.ts';
import { FigureBadge } from '../../live-figure/figure-badge.ts';
import type { FigureReport } from '../../live-figure/figure-messages.ts';
import { LiveFigure } from '../../live-figure/live-figure.ts';
import type { Provenance } from '../../live-figure/provenance.ts';
import type { Part } from '../../live-figure/redraw.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { chaseChart, chaseChartSizes, measures } from './chase-charts.ts';
import { agreementOf } from './chase-points.ts';
import type { LiveChase } from './chase-points.ts';
import { chaseTable } from './chase-table.ts';
import { DialForm } from './dial-form.ts';
import { formatAll } from './export.ts';
import { askForGuess } from './guess.ts';
import { planeDrawing } from './plane-drawing.ts';
import { planeWords } from './plane-words.ts';
import { parseChases } from './study/chase-record.ts';
import { dialStudy } from './study/dial-study.ts';
import type { DialSettings } from './study/dial-study.ts';
import { operateHandle } from './turn-handle.ts';
import { TwinChase } from './twin-chase.ts';
import { liveWords } from './words/live.ts';

const recording = parseChases(recordedText);

/** A target that the reader turns, and twins that are trained after it as soon as it stands still. */
export class ResidualPreconditioning extends HTMLElement {
  readonly #leaving = new AbortController();
  readonly #form = new DialForm(requireChild(this, 'form.turn-form', HTMLFormElement));
  readonly #badge = new FigureBadge(this);
  readonly #planes = this.#placesOf((kind) => `[data-plane="${kind}"]`);
  readonly #readouts = this.#placesOf((kind) => `[data-readout="${kind}"]`);
  readonly #charts = measures.map((measure) => ({ measure, place: new ChartPlace(this, measure, chaseChartSizes) }));
  readonly #table = new ContentPlace(requireChild(this, '.of-steps .table-scroll', HTMLElement));
  readonly #play = requireChild(this, 'button[data-action="play"]', HTMLButtonElement);
  readonly #playName = this.#play.textContent;
  readonly #reduced = matchMedia('(prefers-reduced-motion: reduce)');
  readonly #figure: LiveFigure<DialSettings> = new LiveFigure(
    this,
    {
      study: dialStudy,
      form: this.#form,
      chart: this.#charts[0]!.place.element,
      report: () => this.#report(),
      draw: () => this.#draw(),
      data: (format) => Promise.resolve(formatAll(format, recording, [...this.#live.values()])),
    },
    this.#leaving.signal,
  );
  /** What has been trained in the page, by what it is. */
  readonly #live = new Map<string, LiveChase>();
  /** Those that are drawn; null while the page shows what it came with. */
  #twins: TwinChase | null = null;
  #isRunning = false;
  readonly #built = requireChild(this, '.status', HTMLElement).textContent;

  connectedCallback(): void {
    const { signal } = this.#leaving;
    this.#figure.readLink();
    readCharts(this, signal);
    askForGuess(this, recording, signal);
    this.#form.element.addEventListener('input', () => this.#turn(), { signal });
    this.#form.element.addEventListener('change', () => this.#train(), { signal });
    for (const { element } of this.#planes.values()) {
      const turned = { turn: (degrees: number) => this.#form.turnTo(degrees), letGo: () => this.#train() };
      operateHandle(element as HTMLElement, turned, signal);
    }
    this.#onPress('play', () => this.#train());
    this.#onPress('new-seed', () => {
      const { seed, ...settings } = this.#form.settings;
      this.#form.settings = { ...settings, seed: seedAfter(seed, 1, limits.seed) };
      this.#train();
    });
    this.#onPress('reset', () => this.#reset());
    // A link says how far the target is turned: that is shown, and nothing starts.
    if (location.search.includes('preconditioning.')) this.#stand();
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
    this.#twins?.stop();
  }

  #placesOf(selectorOf: (kind: NetworkKind) => string): ReadonlyMap<NetworkKind, ContentPlace> {
    return new Map(
      networkKinds.map((kind) => [kind, new ContentPlace(requireChild(this, selectorOf(kind), HTMLElement))]),
    );
  }

  #onPress(action: string, act: () => void): void {
    requireChild(this, `button[data-action="${action}"]`, HTMLButtonElement).addEventListener('click', act);
  }

  /** The target turns; both networks stand where their first weights put the points. */
  #stand(): void {
    this.#twins?.stop();
    this.#isRunning = false;
    const before = this.#twins?.settings.network;
    this.#twins = new TwinChase(this.#form.settings);
    this.#drawPlanes();
    if (before === this.#twins.settings.network) this.#figure.say();
    else this.#figure.changed();
  }

  #turn(): void {
    this.#stand();
    this.#figure.settingsChanged();
  }

  #train(): void {
    this.#turn();
    this.#isRunning = true;
    this.#figure.say();
    this.#twins!.start(() => this.#went());
  }

  /** A frame of training. */
  #went(): void {
    const twins = this.#twins!;
    if (!this.#reduced.matches || twins.hasEnded) this.#drawPlanes();
    if (!twins.hasEnded) return this.#figure.saySoon();
    this.#isRunning = false;
    for (const kind of networkKinds) {
      const { task, end } = twins.chases[kind];
      this.#live.set(JSON.stringify(task), { kind, task, end });
    }
    this.#badge.show(this.#provenance());
    this.#play.textContent = liveWords.again;
    this.#figure.changed();
  }

  #reset(): void {
    this.#twins?.stop();
    this.#twins = null;
    this.#isRunning = false;
    this.#live.clear();
    this.#form.settings = dialStudy.defaults;
    for (const place of [...this.#planes.values(), ...this.#readouts.values(), this.#table]) place.restore();
    for (const { place } of this.#charts) place.restore();
    this.#badge.show(null);
    this.#play.textContent = this.#playName;
    this.#figure.settingsChanged();
    this.#figure.changed();
  }

  #drawPlanes(): void {
    const { chases, settings } = this.#twins!;
    for (const kind of networkKinds) {
      const said = planeWords(kind, chases[kind]);
      const view = { kind, degrees: settings.degrees, outputs: chases[kind].outputs, label: said.label };
      this.#planes.get(kind)!.element.replaceChildren(planeDrawing(view, document));
      this.#readouts.get(kind)!.show([said.readout]);
    }
  }

  #draw(): readonly Part[] {
    if (!this.#twins) return [];
    const { network } = this.#form.settings;
    const live = [...this.#live.values()];
    return [
      ...this.#charts.map(({ measure, place }) => ({
        element: place.element,
        draw: () => void place.draw((context) => chaseChart(recording, { network, measure, live }, context)),
      })),
      {
        element: this.#table.element,
        draw: () => this.#table.show([chaseTable(recording, { network, live }, document)]),
      },
    ];
  }

  #provenance(): Provenance {
    const { provenance: terms, backends } = figureStrings;
    const seeds = new Set([...this.#live.values()].map(({ task }) => task.seed));
    return [
      [terms.backend, backends.cpu],
      [terms.seeds, [...seeds].join(', ')],
    ];
  }

  #report(): FigureReport {
    const twins = this.#twins;
    const report = { alert: '', notices: [] };
    if (!twins) return { ...report, state: 'recorded', status: this.#built };
    const { seed } = twins.settings;
    if (this.#isRunning) {
      return { ...report, state: 'running', status: liveWords.status.running(twins.steps, seed), spoken: '' };
    }
    if (!twins.hasEnded) return { ...report, state: 'recorded', status: liveWords.status.waiting(seed) };
    const { plain, residual } = twins.chases;
    const status = liveWords.status.done(plain.end.steps, residual.end.steps, seed);
    return { ...report, state: 'done', status, notices: this.#notices() };
  }

  /** Whether these twins, where they are on record, end as they do there. */
  #notices(): readonly string[] {
    const { chases } = this.#twins!;
    const own = networkKinds.map((kind) => ({ kind, task: chases[kind].task, end: chases[kind].end }));
    const { all, differing } = agreementOf(recording, own);
    if (all === 0) return [];
    return [differing === 0 ? liveWords.agrees : liveWords.differs(differing)];
  }
}

customElements.define('residual-preconditioning', ResidualPreconditioning);
